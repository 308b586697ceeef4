/* SPDX-License-Identifier: Apache-2.0 */
package io.github.migrationmaven.maven;

import io.github.migrationmaven.ErrorCode;
import io.github.migrationmaven.FileFailure;
import io.github.migrationmaven.MigrationException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.maven.plugins.annotations.Parameter;
import org.jspecify.annotations.Nullable;

/** What goals ask for that look at live databases and tell programs too what they have found. */
abstract class AbstractReportingMojo extends AbstractTargetMojo {

    /**
     * The file that takes what was found as JSON. A path; a file that is there is replaced. Absent, a file of the
     * goal's name in {@code target} of the module in which Maven was started.
     *
     * @since 0.1.0
     */
    @Parameter(property = "migration.report")
    private @Nullable String report;

    /** The file of a goal. */
    final Path report(String goal) {
        Path base = project().getBasedir().toPath();
        return base.resolve(report == null ? "target/migration-" + goal + ".json" : report);
    }

    /** @throws MigrationException CONFIGURATION_INVALID when the file cannot be written */
    final void write(String goal, String json) {
        Path file = report(goal);
        try {
            Files.createDirectories(file.toAbsolutePath().getParent());
            Files.writeString(file, json);
            getLog().info("Written: " + file);
        } catch (IOException e) {
            throw new MigrationException(
                    ErrorCode.CONFIGURATION_INVALID,
                    "The file of migration.report cannot be written: " + FileFailure.words(e) + ".",
                    "Name a file in a folder that may be written.",
                    e);
        }
    }
}
