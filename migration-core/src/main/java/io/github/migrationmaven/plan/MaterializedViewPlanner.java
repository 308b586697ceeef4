/* SPDX-License-Identifier: Apache-2.0 */
package io.github.migrationmaven.plan;

import io.github.migrationmaven.model.MaterializedView;
import io.github.migrationmaven.sql.Expressions;
import io.github.migrationmaven.sql.Sql;
import java.util.List;

/** Plans materialised views. Only their storage parameters can be altered; another query is drop and create. */
final class MaterializedViewPlanner implements KindPlanner<MaterializedView> {

    @Override
    public List<Statement> create(MaterializedView after) {
        return List.of(Statement.of("CREATE MATERIALIZED VIEW " + Sql.name(after.id()) + Options.with(after.options())
                + " AS\n" + Expressions.stable(after.definition())
                + (after.populated() ? "" : "\nWITH NO DATA")));
    }

    @Override
    public Alteration alter(MaterializedView before, MaterializedView after, States states) {
        if (!before.definition().equals(after.definition()) || !before.columns().equals(after.columns())) {
            return Alteration.replace();
        }
        return Alteration.inPlace(
                Options.alter("ALTER MATERIALIZED VIEW " + Sql.name(after.id()), before.options(), after.options()));
    }

    @Override
    public List<Statement> drop(MaterializedView before) {
        return List.of(Statement.of("DROP MATERIALIZED VIEW " + Sql.name(before.id())));
    }
}
