/* SPDX-License-Identifier: Apache-2.0 */
package io.github.migrationmaven.migrations;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * Two modules for tests of publishing. {@code orders} replaces its history, {@code billing} has no migrations yet and
 * gets its first ones.
 */
final class Modules {

    private final Path root;

    private Modules(Path root) {
        this.root = root;
    }

    static Modules create(Path root) throws IOException {
        Modules modules = new Modules(root);
        modules.write("orders/pom.xml", "<project/>");
        modules.write("orders/src/main/resources/db/migration/V1__first.sql", "SELECT 1;");
        modules.write("orders/src/main/resources/db/migration/V2__second.sql", "SELECT '${x}';");
        modules.write("orders/src/main/resources/db/migration/V2__second.sql.conf", "placeholderReplacement=false");
        modules.write("orders/src/main/resources/db/migration/R__view.sql", "SELECT 3;");
        modules.write("orders/src/main/schema/declared.catalog", "old catalog");
        modules.write("orders/target/classes/db/migration/V1__first.sql", "SELECT 1;");
        modules.write("orders/target/classes/db/migration/V2__second.sql", "SELECT 'filtered';");
        modules.write("billing/pom.xml", "<project/>");
        return modules;
    }

    static Modules in(Path root) {
        return new Modules(root);
    }

    Path module(String name) {
        return root.resolve(name);
    }

    List<Publication> publications() {
        return List.of(orders(), billing());
    }

    Publication orders() {
        Path directory = migrations("orders");
        Draft draft = Draft.removingHistory(MigrationDirectory.read(directory))
                .with(DraftFile.added(directory.resolve("V1__first.sql"), "SELECT 'new';"))
                .with(DraftFile.added(directory.resolve("V2__other.sql"), "SELECT 'ü';"))
                .with(DraftFile.replacing(module("orders").resolve(DeclaredCatalog.FILE), "new catalog"));
        return publication("orders", draft);
    }

    Publication billing() {
        Path directory = migrations("billing");
        Draft draft = Draft.empty(MigrationDirectory.read(directory))
                .with(DraftFile.added(directory.resolve("V1__initial_schema.sql"), "SELECT 'billing';"))
                .with(DraftFile.replacing(module("billing").resolve(DeclaredCatalog.FILE), "billing catalog"));
        return publication("billing", draft);
    }

    Path migrations(String module) {
        return module(module).resolve("src/main/resources/db/migration");
    }

    private Publication publication(String module, Draft draft) {
        Path output = module(module).resolve("target/classes/db/migration");
        return new Publication(module(module), draft.prove(proven -> {}), Optional.of(output));
    }

    /** All files and directories with their contents, apart from the work areas. */
    SortedMap<String, String> contents() throws IOException {
        SortedMap<String, String> contents = new TreeMap<>();
        try (Stream<Path> paths = Files.walk(root)) {
            paths.filter(path -> !path.toString().contains("/.migration"))
                    .forEach(path -> contents.put(root.relativize(path).toString(), content(path)));
        }
        return contents;
    }

    private static String content(Path path) {
        try {
            return Files.isDirectory(path) ? "/" : Files.readString(path);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    void write(String name, String text) throws IOException {
        Path file = root.resolve(name);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }

    static void delete(Path root) throws IOException {
        WorkArea.deleteAll(KillableDisk.counting(), root);
    }
}
