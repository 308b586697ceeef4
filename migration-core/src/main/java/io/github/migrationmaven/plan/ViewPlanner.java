/* SPDX-License-Identifier: Apache-2.0 */
package io.github.migrationmaven.plan;

import io.github.migrationmaven.model.View;
import io.github.migrationmaven.model.ViewColumn;
import io.github.migrationmaven.sql.Expressions;
import io.github.migrationmaven.sql.Sql;
import java.util.List;

/**
 * Plans views.
 *
 * <p>CREATE OR REPLACE VIEW keeps the columns that are there, in their order and with their types, and may add some at
 * the end (PostgreSQL manual, CREATE VIEW); every other change is drop and create.
 */
final class ViewPlanner implements KindPlanner<View> {

    @Override
    public List<Statement> create(View after) {
        return List.of(Statement.of("CREATE VIEW " + rest(after)));
    }

    @Override
    public Alteration alter(View before, View after, States states) {
        if (!startsWith(after.columns(), before.columns())) {
            return Alteration.replace();
        }
        return Alteration.inPlace(Statement.of("CREATE OR REPLACE VIEW " + rest(after)));
    }

    @Override
    public List<Statement> drop(View before) {
        return List.of(Statement.of("DROP VIEW " + Sql.name(before.id())));
    }

    private static String rest(View view) {
        return Sql.name(view.id()) + Options.with(view.options()) + " AS\n" + Expressions.stable(view.definition());
    }

    private static boolean startsWith(List<ViewColumn> columns, List<ViewColumn> start) {
        return columns.size() >= start.size()
                && columns.subList(0, start.size()).equals(start);
    }
}
