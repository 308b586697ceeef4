/* SPDX-License-Identifier: Apache-2.0 */
package io.github.migrationmaven.plan;

import io.github.migrationmaven.model.ColumnDefault;
import io.github.migrationmaven.sql.Sql;
import java.util.List;

/** Plans defaults of columns, of tables and of views alike: ALTER TABLE takes both. */
final class ColumnDefaultPlanner implements KindPlanner<ColumnDefault> {

    @Override
    public List<Statement> create(ColumnDefault after) {
        return List.of(Statement.of(column(after) + " SET DEFAULT " + after.expression()));
    }

    @Override
    public Alteration alter(ColumnDefault before, ColumnDefault after, States states) {
        return Alteration.inPlace(create(after));
    }

    @Override
    public List<Statement> drop(ColumnDefault before) {
        return List.of(Statement.of(column(before) + " DROP DEFAULT"));
    }

    private static String column(ColumnDefault value) {
        return "ALTER TABLE " + Sql.parent(value.id()) + " ALTER COLUMN "
                + Sql.identifier(value.id().name());
    }
}
