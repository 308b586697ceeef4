/* SPDX-License-Identifier: Apache-2.0 */
package io.github.migrationmaven.maven;

import io.github.migrationmaven.ErrorCode;
import io.github.migrationmaven.MigrationException;
import io.github.migrationmaven.flow.ReferenceRows;
import io.github.migrationmaven.flow.RunOptions;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import org.apache.maven.plugins.annotations.Parameter;

/** What goals that write into modules ask for besides. */
abstract class AbstractWritingMojo extends AbstractModuleMojo {

    /**
     * Whether files are made and proven, but not published: they are printed instead. {@code true} or {@code false};
     * absent, they are published.
     *
     * @since 0.1.0
     */
    @Parameter(property = "migration.dryRun", defaultValue = "false")
    private boolean dryRun;

    /**
     * Whether no copy of the files as they were is laid into {@code .migration/} beside the {@code pom.xml}.
     * {@code true} or {@code false}; absent, a copy is made.
     *
     * @since 0.1.0
     */
    @Parameter(property = "migration.skipBackup", defaultValue = "false")
    private boolean skipBackup;

    /** What this goal asks of a run. */
    abstract RunOptions options();

    final RunOptions options(String description, ReferenceRows referenceRows, List<String> leaveKept) {
        // The start of the session, so that all modules of a run have one time.
        LocalDateTime now = LocalDateTime.ofInstant(session().getStartTime().toInstant(), ZoneId.systemDefault());
        return new RunOptions(dryRun, skipBackup, description, referenceRows, leaveKept, now);
    }

    /**
     * What is the same for all modules of a run.
     *
     * @throws MigrationException CONFIGURATION_INVALID when a module asks for something else than the whole run does
     */
    final RunOptions commonOptions(List<? extends AbstractWritingMojo> modules) {
        RunOptions common = options();
        List<String> others = modules.stream()
                .filter(module -> !module.options().equals(common))
                .map(AbstractMigrationMojo::name)
                .toList();
        if (!others.isEmpty()) {
            throw new MigrationException(
                    ErrorCode.CONFIGURATION_INVALID,
                    "The configuration of " + String.join(", ", others)
                            + " differs from the root's in what holds for a whole run: dryRun, skipBackup,"
                            + " description, history, leaveKept, referenceRows.",
                    "Set these on the command line or in the root pom.xml, or work on one module with -pl.");
        }
        return common;
    }
}
