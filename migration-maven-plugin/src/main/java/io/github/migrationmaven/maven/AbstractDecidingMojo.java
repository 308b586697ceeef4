/* SPDX-License-Identifier: Apache-2.0 */
package io.github.migrationmaven.maven;

import io.github.migrationmaven.safety.DecisionText;
import java.util.List;
import org.apache.maven.plugins.annotations.Parameter;

/** What goals that write migrations ask for besides. */
abstract class AbstractDecidingMojo extends AbstractWritingMojo {

    /**
     * Changes that the project has decided on. Each as a refusal prints it, such as
     * {@code drop:shop.orders.legacy_note} or {@code rename:shop.orders.total=amount}, separated by commas. Absent,
     * whatever loses data is refused.
     *
     * @since 0.1.0
     */
    @Parameter(property = "migration.allow")
    private List<String> allow = List.of();

    @Override
    final List<DecisionText> decisions() {
        return CommaList.rejoined(allow).stream()
                .map(text -> new DecisionText(text, "migration.allow"))
                .toList();
    }
}
