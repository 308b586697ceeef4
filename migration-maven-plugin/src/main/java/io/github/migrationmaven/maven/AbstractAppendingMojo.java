/* SPDX-License-Identifier: Apache-2.0 */
package io.github.migrationmaven.maven;

import io.github.migrationmaven.flow.ReferenceRows;
import io.github.migrationmaven.flow.RunOptions;
import java.util.List;
import org.apache.maven.plugins.annotations.Parameter;

/** What goals that append to the migrations ask for besides. */
abstract class AbstractAppendingMojo extends AbstractDecidingMojo {

    /**
     * The description in the names of new migrations. Any words: {@code add loyalty points} makes
     * {@code V7__add_loyalty_points.sql}. Absent, {@code schema change}.
     *
     * @since 0.1.0
     */
    @Parameter(property = "migration.description", defaultValue = "schema change")
    private String description = "schema change";

    @Override
    final RunOptions options() {
        return options(description, ReferenceRows.REFUSE, List.of());
    }
}
