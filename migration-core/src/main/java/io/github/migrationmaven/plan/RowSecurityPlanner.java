/* SPDX-License-Identifier: Apache-2.0 */
package io.github.migrationmaven.plan;

import io.github.migrationmaven.model.RowSecurity;
import io.github.migrationmaven.sql.Sql;
import java.util.ArrayList;
import java.util.List;

/** Plans row security of tables. */
final class RowSecurityPlanner implements KindPlanner<RowSecurity> {

    @Override
    public List<Statement> create(RowSecurity after) {
        return statements(new RowSecurity(after.id(), false, false), after);
    }

    @Override
    public Alteration alter(RowSecurity before, RowSecurity after, States states) {
        return Alteration.inPlace(statements(before, after));
    }

    @Override
    public List<Statement> drop(RowSecurity before) {
        return statements(before, new RowSecurity(before.id(), false, false));
    }

    private static List<Statement> statements(RowSecurity before, RowSecurity after) {
        List<Statement> statements = new ArrayList<>();
        String table = "ALTER TABLE " + Sql.name(after.table());
        if (before.enabled() != after.enabled()) {
            statements.add(Statement.of(table + (after.enabled() ? " ENABLE" : " DISABLE") + " ROW LEVEL SECURITY"));
        }
        if (before.forced() != after.forced()) {
            statements.add(Statement.of(table + (after.forced() ? " FORCE" : " NO FORCE") + " ROW LEVEL SECURITY"));
        }
        return statements;
    }
}
