/* SPDX-License-Identifier: Apache-2.0 */
package io.github.migrationmaven.plan;

import io.github.migrationmaven.model.ColumnSettings;
import io.github.migrationmaven.sql.Sql;
import java.util.ArrayList;
import java.util.List;

/**
 * Plans how columns are stored and analysed. Rows that are there stay stored as they are. ALTER TABLE takes
 * materialised views too.
 */
final class ColumnSettingsPlanner implements KindPlanner<ColumnSettings> {

    @Override
    public List<Statement> create(ColumnSettings after) {
        return statements(after.none(), after);
    }

    @Override
    public Alteration alter(ColumnSettings before, ColumnSettings after, States states) {
        return Alteration.inPlace(statements(before, after));
    }

    @Override
    public List<Statement> drop(ColumnSettings before) {
        return statements(before, before.none());
    }

    private static List<Statement> statements(ColumnSettings before, ColumnSettings after) {
        List<Statement> statements = new ArrayList<>();
        String column = "ALTER TABLE " + Sql.parent(after.id()) + " ALTER COLUMN "
                + Sql.identifier(after.id().name());
        if (!before.storage().equals(after.storage())) {
            statements.add(
                    Statement.of(column + " SET STORAGE " + after.storage().orElse(after.usualStorage())));
        }
        if (!before.compression().equals(after.compression())) {
            statements.add(Statement.of(
                    column + " SET COMPRESSION " + after.compression().orElse("default")));
        }
        if (!before.statistics().equals(after.statistics())) {
            statements.add(Statement.of(
                    column + " SET STATISTICS " + after.statistics().orElse(-1)));
        }
        statements.addAll(Options.alter(column, before.options(), after.options()));
        return statements;
    }
}
