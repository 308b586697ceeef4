/* SPDX-License-Identifier: Apache-2.0 */
package io.github.migrationmaven.maven.config;

import static java.util.Objects.requireNonNull;

import io.github.migrationmaven.flow.ModuleRequest;
import io.github.migrationmaven.flyway.FlywaySettings;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The folders of a module, and what a path in its configuration means.
 *
 * @param base the folder of the module's {@code pom.xml}
 * @param resources its folders of resources, in the order of its {@code pom.xml}
 * @param classes where its classes and resources go
 */
public record ModuleFolders(Path base, List<Path> resources, Path classes) {

    /** Where Flyway and Spring Boot look by themselves. */
    static final String DEFAULT_LOCATION = "classpath:db/migration";

    private static final String DECLARED_CATALOG = "src/main/schema/declared.catalog";
    private static final String CLASS_PATH = "classpath:";
    private static final String FILE_SYSTEM = "filesystem:";

    public ModuleFolders {
        requireNonNull(base, "base is null");
        resources = List.copyOf(resources);
        requireNonNull(classes, "classes is null");
    }

    /** A path as a user writes it in the {@code pom.xml}: relative to the module. */
    public Path resolve(String path) {
        return base.resolve(path).normalize();
    }

    /** Locations of Flyway as folders of the sources; without any the default one, which may be missing. */
    FlywaySettings.Locations locations(List<String> migrations, List<String> callbacks) {
        FlywaySettings.Locations found = new FlywaySettings.Locations(
                (migrations.isEmpty() ? List.of(DEFAULT_LOCATION) : migrations)
                        .stream().flatMap(this::location).distinct().toList(),
                callbacks.stream().flatMap(this::location).distinct().toList(),
                List.of(classes),
                false);
        return migrations.isEmpty() ? found.orMissing() : found;
    }

    /** A location on the class path lies in every folder of resources that has it; in the first where none has. */
    private Stream<Path> location(String text) {
        String location = text.strip().replace("{vendor}", "postgresql");
        if (location.startsWith(FILE_SYSTEM)) {
            return Stream.of(resolve(location.substring(FILE_SYSTEM.length())));
        }
        if (!location.startsWith(CLASS_PATH)) {
            return inResources(location);
        }
        return inResources(location.substring(CLASS_PATH.length()));
    }

    private Stream<Path> inResources(String location) {
        String relative = location.startsWith("/") ? location.substring(1) : location;
        List<Path> candidates = resources.stream()
                .map(folder -> folder.resolve(relative).normalize())
                .toList();
        List<Path> existing = candidates.stream().filter(Files::isDirectory).toList();
        return existing.isEmpty() ? candidates.stream().limit(1) : existing.stream();
    }

    /** The folders that a goal works with: the first location is the one that new migrations go to. */
    public ModuleRequest.Folders of(FlywaySettings settings) {
        Path migrations = settings.locations().migrations().get(0);
        return new ModuleRequest.Folders(base, migrations, output(migrations), resolve(DECLARED_CATALOG));
    }

    /** Where the resources plugin puts a folder of the sources; nowhere when it is none of the resources. */
    private Optional<Path> output(Path folder) {
        return resources.stream()
                .filter(folder::startsWith)
                .findFirst()
                .map(root -> classes.resolve(root.relativize(folder)).normalize());
    }
}
