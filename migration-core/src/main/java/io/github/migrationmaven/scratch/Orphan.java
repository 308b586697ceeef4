/* SPDX-License-Identifier: Apache-2.0 */
package io.github.migrationmaven.scratch;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** A server whose JVM was killed: nobody will ever stop it, and its slot is free. */
final class Orphan {

    private static final long PATIENCE_SECONDS = 10;

    private Orphan() {}

    /**
     * Ends the server that runs on this data directory, if there is one.
     *
     * @throws IOException when it does not end
     */
    static void end(Path data, Installation installation) throws IOException {
        Optional<ProcessHandle> server = find(data);
        if (server.isEmpty()) {
            return;
        }
        ProcessHandle process = server.get();
        // An immediate shutdown frees shared memory, which a kill would leave behind.
        installation.signal("QUIT", process);
        if (!Installation.hasEnded(process, PATIENCE_SECONDS)) {
            process.destroyForcibly();
            if (!Installation.hasEnded(process, PATIENCE_SECONDS)) {
                throw new IOException("the PostgreSQL server with process id " + process.pid()
                        + ", left there by a killed build, does not end");
            }
        }
    }

    /**
     * The process that {@code postmaster.pid} names, if it is a server on this very directory and no later namesake.
     */
    private static Optional<ProcessHandle> find(Path data) throws IOException {
        Path file = data.resolve("postmaster.pid");
        if (!Files.isRegularFile(file)) {
            return Optional.empty();
        }
        List<String> lines = Files.readAllLines(file);
        if (lines.isEmpty() || !lines.get(0).strip().matches("[0-9]{1,18}")) {
            return Optional.empty();
        }
        return ProcessHandle.of(Long.parseLong(lines.get(0).strip())).filter(process -> runsOn(process, data));
    }

    private static boolean runsOn(ProcessHandle process, Path data) {
        return process.info()
                .arguments()
                .map(arguments -> List.of(arguments).contains(data.toString()))
                .orElse(false);
    }
}
