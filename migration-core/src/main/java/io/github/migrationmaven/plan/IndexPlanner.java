/* SPDX-License-Identifier: Apache-2.0 */
package io.github.migrationmaven.plan;

import io.github.migrationmaven.model.Index;
import io.github.migrationmaven.sql.Expressions;
import io.github.migrationmaven.sql.Sql;
import java.util.List;

/** Plans indexes. What an index holds cannot be altered: it is dropped and built. */
final class IndexPlanner implements KindPlanner<Index> {

    @Override
    public List<Statement> create(Index after) {
        String sql = "CREATE " + (after.unique() ? "UNIQUE " : "") + "INDEX "
                + Sql.identifier(after.id().name()) + " ON " + Sql.parent(after.id()) + " "
                + Expressions.stable(after.definition());
        return List.of(
                after.unique()
                        ? Statement.of(sql, Hazard.DEPENDS_ON_DATA, Hazard.BLOCKS_WRITES)
                        : Statement.of(sql, Hazard.BLOCKS_WRITES));
    }

    @Override
    public Alteration alter(Index before, Index after, States states) {
        return Alteration.replace();
    }

    @Override
    public List<Statement> drop(Index before) {
        return List.of(Statement.of("DROP INDEX " + Sql.name(before.id())));
    }
}
