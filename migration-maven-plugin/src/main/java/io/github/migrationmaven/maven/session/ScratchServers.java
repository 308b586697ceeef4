/* SPDX-License-Identifier: Apache-2.0 */
package io.github.migrationmaven.maven.session;

import io.github.migrationmaven.ErrorCode;
import io.github.migrationmaven.MigrationException;
import io.github.migrationmaven.Progress;
import io.github.migrationmaven.scratch.EmbeddedOptions;
import io.github.migrationmaven.scratch.EmbeddedServer;
import io.github.migrationmaven.scratch.ExternalServer;
import io.github.migrationmaven.scratch.ScratchServer;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The scratch servers of one Maven run: each is started when a module first needs it, and stopped when the run ends.
 * Safe for use by several threads.
 */
final class ScratchServers implements AutoCloseable {

    private final Map<ScratchChoice, ScratchServer> servers = new ConcurrentHashMap<>();

    /**
     * The server of a choice.
     *
     * @throws io.github.migrationmaven.MigrationException when it cannot be had
     */
    ScratchServer server(ScratchChoice choice, Binaries binaries, Progress progress) {
        return servers.computeIfAbsent(choice, absent -> start(absent, binaries, progress));
    }

    private static ScratchServer start(ScratchChoice choice, Binaries binaries, Progress progress) {
        if (choice instanceof ScratchChoice.External external) {
            return connect(external, progress);
        }
        ScratchChoice.Embedded embedded = (ScratchChoice.Embedded) choice;
        progress.stage("starting PostgreSQL " + embedded.version().major());
        EmbeddedOptions options = new EmbeddedOptions(
                binaries.archive(embedded.version()),
                embedded.version().binaries(),
                embedded.cache().orElseGet(EmbeddedOptions::defaultCache),
                embedded.directory(),
                embedded.settings());
        return EmbeddedServer.start(options, progress);
    }

    private static ScratchServer connect(ScratchChoice.External external, Progress progress) {
        progress.stage("connecting to " + external.connection());
        ExternalServer server = ExternalServer.connect(external.connection(), progress);
        Optional<Integer> wanted = external.major().filter(major -> major != server.major());
        if (wanted.isPresent()) {
            server.close();
            throw new MigrationException(
                    ErrorCode.CONFIGURATION_INVALID,
                    "<scratch><version> is %d, but the server of <scratch><url> is PostgreSQL %s."
                            .formatted(wanted.get(), server.version()),
                    "Take <scratch><version> out, or name a server of that version.");
        }
        return server;
    }

    @Override
    public void close() {
        servers.values().forEach(ScratchServer::close);
        servers.clear();
    }
}
