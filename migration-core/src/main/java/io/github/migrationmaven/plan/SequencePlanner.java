/* SPDX-License-Identifier: Apache-2.0 */
package io.github.migrationmaven.plan;

import io.github.migrationmaven.model.Sequence;
import io.github.migrationmaven.sql.Sql;
import java.util.ArrayList;
import java.util.List;

/**
 * Plans sequences.
 *
 * <p>A sequence keeps its position. PostgreSQL refuses bounds that its start or position lies outside of, so a position
 * beyond the new bounds is moved to the nearest one first.
 */
final class SequencePlanner implements KindPlanner<Sequence> {

    @Override
    public List<Statement> create(Sequence after) {
        String type = after.dataType().equals("bigint") ? "" : " AS " + after.dataType();
        return List.of(Statement.of("CREATE " + (after.unlogged() ? "UNLOGGED " : "") + "SEQUENCE "
                + Sql.name(after.id()) + type + SequenceSql.newClauses(after.dataType(), after.options())));
    }

    @Override
    public Alteration alter(Sequence before, Sequence after, States states) {
        List<Statement> statements = new ArrayList<>();
        boolean sameType = before.dataType().equals(after.dataType());
        String type = sameType ? "" : " AS " + after.dataType();
        String clauses = SequenceSql.clauses(before.options(), after.options());
        if (!type.isEmpty() || !clauses.isEmpty()) {
            statements.addAll(SequenceSql.moveInto(
                    "FROM " + Sql.name(after.id()),
                    Sql.literal(Sql.name(after.id())),
                    before.options(),
                    after.options()));
            statements.add(Statement.of("ALTER SEQUENCE " + Sql.name(after.id()) + type + clauses
                    + SequenceSql.restart(before.options(), after.options())));
        }
        if (before.unlogged() != after.unlogged()) {
            statements.add(Statement.of(
                    "ALTER SEQUENCE " + Sql.name(after.id()) + (after.unlogged() ? " SET UNLOGGED" : " SET LOGGED")));
        }
        return Alteration.inPlace(statements);
    }

    @Override
    public List<Statement> drop(Sequence before) {
        return List.of(Statement.of("DROP SEQUENCE " + Sql.name(before.id()), Hazard.DELETES_DATA));
    }
}
