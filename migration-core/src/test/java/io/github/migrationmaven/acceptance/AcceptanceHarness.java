/* SPDX-License-Identifier: Apache-2.0 */
package io.github.migrationmaven.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.migrationmaven.MigrationException;
import io.github.migrationmaven.model.Catalog;
import io.github.migrationmaven.plan.Hazard;
import io.github.migrationmaven.plan.Plan;
import io.github.migrationmaven.plan.Planner;
import io.github.migrationmaven.plan.Statement;
import java.sql.SQLException;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Proves one row on a real PostgreSQL: the plan runs, an oracle finds the result equal to a database that ran the
 * desired DDL, a second plan is empty; then down to nothing, and from nothing up again.
 */
final class AcceptanceHarness {

    private AcceptanceHarness() {}

    static void verify(AcceptanceCase row) throws SQLException {
        try (ProvingGround migrated = ProvingGround.take();
                ProvingGround direct = ProvingGround.take()) {
            migrated.execute(row.from());
            direct.execute(row.to());
            Catalog desired = direct.catalog();
            if (row.refusal().isPresent()) {
                Catalog current = migrated.catalog();
                assertThatThrownBy(() -> plan(current, desired))
                        .isInstanceOf(MigrationException.class)
                        .hasMessageContaining(row.refusal().get());
                return;
            }
            Map<String, String> oracle = direct.oracle();
            verifyPlan(row, migrated, desired, oracle);
            execute(direct, plan(desired, ProvingGround.emptyCatalog()), ProvingGround.emptyOracle());
            execute(direct, plan(ProvingGround.emptyCatalog(), desired), oracle);
            migrated.clear(desired);
            direct.clear(desired);
        }
    }

    private static void verifyPlan(
            AcceptanceCase row, ProvingGround migrated, Catalog desired, Map<String, String> oracle)
            throws SQLException {
        List<String> rows = migrated.rows(row.keeps());
        Plan plan = plan(migrated.catalog(), desired);
        row.plan()
                .ifPresent(expected -> assertThat(plan.statements().map(Statement::sql))
                        .as("statements")
                        .containsExactlyElementsOf(expected));
        row.hazards()
                .ifPresent(expected -> assertThat(hazards(plan)).as("hazards").isEqualTo(expected));
        execute(migrated, plan, oracle);
        assertThat(migrated.rows(row.keeps())).as("rows after the plan").isEqualTo(rows);
        assertThat(plan(migrated.catalog(), desired).statements().map(Statement::sql))
                .as("second plan")
                .isEmpty();
    }

    private static void execute(ProvingGround ground, Plan plan, Map<String, String> oracle) throws SQLException {
        ground.execute(plan);
        assertThat(ground.oracle()).as("the oracle after the plan").isEqualTo(oracle);
    }

    private static Plan plan(Catalog current, Catalog desired) {
        return new Planner().plan(current, desired);
    }

    private static Set<Hazard> hazards(Plan plan) {
        Set<Hazard> all = EnumSet.noneOf(Hazard.class);
        plan.statements().forEach(statement -> all.addAll(statement.hazards()));
        return all;
    }
}
