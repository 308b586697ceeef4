/* SPDX-License-Identifier: Apache-2.0 */
package io.github.migrationmaven.maven;

import io.github.migrationmaven.flow.CleanupOptions;
import io.github.migrationmaven.flow.Confirmation;
import java.util.List;
import org.apache.maven.plugins.annotations.Parameter;

/** What goals that empty live databases ask for besides. */
abstract class AbstractCleaningMojo extends AbstractTargetMojo {

    /**
     * Whether what would be dropped is listed and nothing is dropped. {@code true} or {@code false}; absent, it is
     * dropped.
     *
     * @since 0.1.0
     */
    @Parameter(property = "migration.dryRun", defaultValue = "false")
    private boolean dryRun;

    /**
     * Databases that are emptied although they belong to production or staging or have many rows. Their names,
     * separated by commas. Absent, such databases are refused.
     *
     * @since 0.1.0
     */
    @Parameter(property = "migration.database")
    private List<String> database = List.of();

    final CleanupOptions options(Confirmation confirmation) {
        return new CleanupOptions(dryRun, CommaList.rejoined(database), confirmation);
    }
}
