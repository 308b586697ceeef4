/* SPDX-License-Identifier: Apache-2.0 */
package io.github.migrationmaven;

import static java.util.Objects.requireNonNull;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * How a module names its migrations: Flyway's prefixes, separator and suffixes.
 *
 * @param versioned {@code sqlMigrationPrefix}
 * @param repeatable {@code repeatableSqlMigrationPrefix}
 * @param baseline {@code baselineMigrationPrefix}
 * @param separator {@code sqlMigrationSeparator}, between version and description
 * @param suffixes {@code sqlMigrationSuffixes}, at least one; new files get the first
 */
public record MigrationNaming(
        String versioned, String repeatable, String baseline, String separator, List<String> suffixes) {

    /** The prefix of undo scripts, which Flyway's free edition neither runs nor knows. */
    private static final String UNDO = "U";

    public MigrationNaming {
        requireNonNull(versioned, "versioned is null");
        requireNonNull(repeatable, "repeatable is null");
        requireNonNull(baseline, "baseline is null");
        requireNonNull(separator, "separator is null");
        suffixes = List.copyOf(suffixes);
        if (separator.isEmpty() || suffixes.isEmpty()) {
            throw new IllegalArgumentException("Separator and suffixes must not be empty.");
        }
    }

    /** Flyway's defaults: {@code V1__text.sql}, {@code R__text.sql}, {@code B1__text.sql}. */
    public static MigrationNaming defaults() {
        return new MigrationNaming("V", "R", "B", "__", List.of(".sql"));
    }

    /** The file name without its suffix, absent when it has none of the suffixes; Flyway ignores their case. */
    public Optional<String> withoutSuffix(String fileName) {
        String lower = fileName.toLowerCase(Locale.ROOT);
        return suffixes.stream()
                .filter(suffix -> lower.endsWith(suffix.toLowerCase(Locale.ROOT)))
                .map(suffix -> fileName.substring(0, fileName.length() - suffix.length()))
                .findFirst();
    }

    /** Whether the file is an undo script such as {@code U3__text.sql}. */
    public boolean isUndo(String fileName) {
        return withoutSuffix(fileName)
                .filter(name -> name.startsWith(UNDO) && name.length() > UNDO.length())
                .filter(name -> Character.isDigit(name.charAt(UNDO.length())))
                .isPresent();
    }
}
