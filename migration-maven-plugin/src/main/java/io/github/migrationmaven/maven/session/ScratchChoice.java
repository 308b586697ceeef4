/* SPDX-License-Identifier: Apache-2.0 */
package io.github.migrationmaven.maven.session;

import static java.util.Objects.requireNonNull;

import io.github.migrationmaven.ConnectionSettings;
import io.github.migrationmaven.flow.cache.NotKeyableException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Which server a module's scratch databases are made on. Modules with equal choices share one. */
public sealed interface ScratchChoice {

    /** The same with a server of that major, where the plugin starts it. */
    ScratchChoice ofMajor(int major);

    /**
     * What makes the server what it is, apart from where it runs.
     *
     * @throws NotKeyableException for a server that somebody else may change at any time
     */
    List<?> inputs() throws NotKeyableException;

    /**
     * A server of our own.
     *
     * @param cache where its binaries are kept; in the user's cache folder when absent
     * @param directory where its data lies; in the cache when absent
     * @param settings of {@code postgresql.conf}
     */
    record Embedded(
            PostgresVersion version, Optional<Path> cache, Optional<Path> directory, Map<String, String> settings)
            implements ScratchChoice {

        public Embedded {
            requireNonNull(version, "version is null");
            requireNonNull(cache, "cache is null");
            requireNonNull(directory, "directory is null");
            settings = Map.copyOf(settings);
        }

        @Override
        public List<?> inputs() {
            return List.of(version.binaries(), Platform.current().artifactId(), settings);
        }

        @Override
        public ScratchChoice ofMajor(int major) {
            return version.major() == major
                    ? this
                    : new Embedded(PostgresVersion.parse(String.valueOf(major)), cache, directory, settings);
        }
    }

    /**
     * A server that runs already.
     *
     * @param major the major that it must have, where the user named one
     */
    record External(ConnectionSettings connection, Optional<Integer> major) implements ScratchChoice {

        public External {
            requireNonNull(connection, "connection is null");
            requireNonNull(major, "major is null");
        }

        @Override
        public List<?> inputs() throws NotKeyableException {
            throw new NotKeyableException("<scratch><url>");
        }

        @Override
        public ScratchChoice ofMajor(int other) {
            return this;
        }
    }
}
