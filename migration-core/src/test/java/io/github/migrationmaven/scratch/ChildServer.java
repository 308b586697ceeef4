/* SPDX-License-Identifier: Apache-2.0 */
package io.github.migrationmaven.scratch;

import io.github.migrationmaven.MigrationException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;

/**
 * A JVM of its own with an embedded server. Its arguments are the options; it prints where the server is, and ends by
 * what stands on its standard input.
 */
final class ChildServer {

    private ChildServer() {}

    /** Arguments: archive, version, cache, and the folder for slots or a dash. */
    public static void main(String[] arguments) throws Exception {
        Optional<Path> directory = arguments[3].equals("-") ? Optional.empty() : Optional.of(Path.of(arguments[3]));
        EmbeddedOptions options =
                new EmbeddedOptions(Path.of(arguments[0]), arguments[1], Path.of(arguments[2]), directory, Map.of());
        SaidProgress progress = new SaidProgress();
        try {
            serve(EmbeddedServer.start(options, progress), progress);
        } catch (MigrationException e) {
            System.out.println("FAILED " + e.code() + " " + e.getMessage().replace('\n', ' '));
        }
    }

    private static void serve(EmbeddedServer server, SaidProgress progress) throws Exception {
        try (ScratchDatabase database = server.create("child", Sql.filling("CREATE TABLE t ()"))) {
            Path data = Path.of(Sql.value(database.settings(), "SHOW data_directory"));
            System.out.println("RUNNING " + pid(data) + " " + data);
            System.out.println("SAID " + progress.stages + progress.warnings);
            System.out.flush();
            int end = System.in.read();
            if (end == 'x') {
                System.exit(3);
            }
        }
        server.close();
    }

    static long pid(Path data) throws IOException {
        return Long.parseLong(
                Files.readAllLines(data.resolve("postmaster.pid")).get(0).strip());
    }
}
