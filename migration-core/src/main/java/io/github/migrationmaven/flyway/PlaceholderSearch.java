/* SPDX-License-Identifier: Apache-2.0 */
package io.github.migrationmaven.flyway;

import io.github.migrationmaven.flyway.ReplayFailure.Place;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** Finds where a placeholder stands, since Flyway names neither the file of a repeatable migration nor the line. */
final class PlaceholderSearch {

    private final FlywaySettings settings;

    PlaceholderSearch(FlywaySettings settings) {
        this.settings = settings;
    }

    /** The first place, in the order of the paths. */
    Optional<Place> find(String placeholder) {
        FlywaySettings.Locations locations = settings.locations();
        List<Path> directories = Stream.concat(locations.migrations().stream(), locations.callbacks().stream())
                .toList();
        return LocationCheck.files(directories).stream()
                .filter(file -> settings.naming()
                        .withoutSuffix(file.getFileName().toString())
                        .isPresent())
                .flatMap(file -> find(placeholder.toLowerCase(Locale.ROOT), file).stream())
                .findFirst();
    }

    private Optional<Place> find(String placeholder, Path file) {
        List<String> lines = text(file).lines().toList();
        for (int i = 0; i < lines.size(); i++) {
            // Flyway ignores the case of placeholders.
            if (lines.get(i).toLowerCase(Locale.ROOT).contains(placeholder)) {
                return Optional.of(new Place(Optional.of(file), i + 1, ""));
            }
        }
        return Optional.empty();
    }

    private String text(Path file) {
        try {
            return new String(Files.readAllBytes(file), settings.execution().encoding());
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read " + file, e);
        }
    }
}
