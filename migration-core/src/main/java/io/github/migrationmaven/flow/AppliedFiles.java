/* SPDX-License-Identifier: Apache-2.0 */
package io.github.migrationmaven.flow;

import io.github.migrationmaven.flyway.FlywaySettings;
import io.github.migrationmaven.proof.TemporaryFolder;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileVisitOption;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** A copy of a module's locations without some of the migrations: callbacks and settings of files are there. */
final class AppliedFiles implements AutoCloseable {

    private static final String CONFIGURATION = ".conf";

    private final TemporaryFolder folder;
    private final FlywaySettings settings;

    private AppliedFiles(TemporaryFolder folder, FlywaySettings settings) {
        this.folder = folder;
        this.settings = settings;
    }

    /** @param without migrations by the paths that Flyway calls them by, each relative to its location */
    static AppliedFiles copy(FlywaySettings flyway, Set<String> without) {
        TemporaryFolder folder = TemporaryFolder.create();
        try {
            List<Path> copies = new ArrayList<>();
            for (Path location : flyway.locations().migrations()) {
                Path copy = Files.createDirectory(folder.path().resolve("location-" + copies.size()));
                copies.add(copy);
                copy(location, copy, without);
            }
            FlywaySettings.Locations locations =
                    new FlywaySettings.Locations(copies, flyway.locations().callbacks(), List.of(), true);
            return new AppliedFiles(folder, flyway.with(locations));
        } catch (IOException e) {
            folder.close();
            throw new UncheckedIOException("Cannot copy migrations to " + folder.path(), e);
        }
    }

    private static void copy(Path location, Path copy, Set<String> without) throws IOException {
        if (!Files.isDirectory(location)) {
            return;
        }
        try (Stream<Path> files = Files.walk(location, FileVisitOption.FOLLOW_LINKS)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                String name = location.relativize(file).toString().replace('\\', '/');
                String script =
                        name.endsWith(CONFIGURATION) ? name.substring(0, name.length() - CONFIGURATION.length()) : name;
                if (!without.contains(script)) {
                    Path target = copy.resolve(location.relativize(file));
                    Files.createDirectories(target.getParent());
                    Files.copy(file, target);
                }
            }
        }
    }

    /** The module's settings with these files as its locations. */
    FlywaySettings settings() {
        return settings;
    }

    @Override
    public void close() {
        folder.close();
    }
}
