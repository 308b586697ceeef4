/* SPDX-License-Identifier: Apache-2.0 */
package io.github.migrationmaven.migrations;

import io.github.migrationmaven.MigrationNaming;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Compares a migration directory with its copy in the module's output, byte for byte. Resource filtering replaces
 * {@code ${…}} in the copy, and a build without {@code clean} leaves files there that are gone from the sources.
 */
public final class OutputCheck {

    /** How a file of the output differs from the sources. */
    public enum Difference {
        /** It is not in the output. */
        MISSING,
        /** Its bytes are others. */
        CHANGED,
        /** A migration that is in the output only. */
        LEFT_BEHIND
    }

    /**
     * One difference.
     *
     * @param file relative to both directories
     */
    public record Finding(Path file, Difference difference) {}

    private OutputCheck() {}

    /**
     * All differences, in the order of the paths, those that are left behind last; a directory that does not exist
     * counts as an empty one.
     *
     * @param source the migration directory
     * @param output where the build puts it, such as {@code target/classes/db/migration}
     */
    public static List<Finding> compare(Path source, Path output, MigrationNaming naming) {
        List<Finding> findings = new ArrayList<>();
        for (Path file : Tree.files(source)) {
            Path copy = output.resolve(source.relativize(file));
            if (!Files.isRegularFile(copy)) {
                findings.add(new Finding(source.relativize(file), Difference.MISSING));
            } else if (!Arrays.equals(Tree.bytes(file), Tree.bytes(copy))) {
                findings.add(new Finding(source.relativize(file), Difference.CHANGED));
            }
        }
        for (Path copy : Tree.files(output)) {
            Path file = output.relativize(copy);
            if (!Files.exists(source.resolve(file)) && isMigration(copy, naming)) {
                findings.add(new Finding(file, Difference.LEFT_BEHIND));
            }
        }
        return List.copyOf(findings);
    }

    private static boolean isMigration(Path file, MigrationNaming naming) {
        return MigrationName.parse(file.getFileName().toString(), naming)
                .filter(name -> name.kind() != MigrationName.Kind.MISNAMED)
                .isPresent();
    }
}
