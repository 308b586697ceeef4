/* SPDX-License-Identifier: Apache-2.0 */
package io.github.migrationmaven.migrations;

import static java.util.Objects.requireNonNull;

import java.nio.file.Path;
import java.util.Optional;

/**
 * A versioned, baseline or repeatable migration.
 *
 * @param path where it lies, absolute
 * @param configuration the script configuration beside it, a file of the same name and {@code .conf}
 */
public record MigrationFile(Path path, MigrationName name, Optional<Path> configuration) {

    /** What the name of a script configuration has more than that of its script. */
    static final String CONFIGURATION_SUFFIX = ".conf";

    public MigrationFile {
        requireNonNull(path, "path is null");
        requireNonNull(name, "name is null");
        requireNonNull(configuration, "configuration is null");
    }
}
