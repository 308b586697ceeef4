/* SPDX-License-Identifier: Apache-2.0 */
package io.github.migrationmaven.plan;

import io.github.migrationmaven.model.DomainConstraint;
import io.github.migrationmaven.model.DomainType;
import io.github.migrationmaven.model.ObjectId;
import io.github.migrationmaven.model.ObjectKind;
import io.github.migrationmaven.sql.Sql;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Plans domains.
 *
 * <p>PostgreSQL alters the default and NOT NULL in place; for another base type or collation the domain is made anew,
 * and its columns have the base type meanwhile. So it is for NOT NULL where columns are arrays of the domain:
 * PostgreSQL does not look through these for nulls, and refuses.
 */
final class DomainTypePlanner implements KindPlanner<DomainType> {

    @Override
    public List<Statement> create(DomainType after) {
        return List.of(create(after, List.of()));
    }

    /** CREATE DOMAIN with these check constraints as its clauses. */
    static Statement create(DomainType after, List<DomainConstraint> constraints) {
        StringBuilder sql = new StringBuilder("CREATE DOMAIN ")
                .append(Sql.name(after.id()))
                .append(" AS ")
                .append(after.baseType());
        after.collation().ifPresent(collation -> sql.append(" COLLATE ").append(collation));
        after.defaultExpression().ifPresent(value -> sql.append(" DEFAULT ").append(value));
        sql.append(after.notNull() ? " NOT NULL" : "");
        constraints.forEach(constraint -> sql.append("\n    ").append(DomainConstraintPlanner.clause(constraint)));
        return Statement.of(sql.toString());
    }

    @Override
    public Alteration alter(DomainType before, DomainType after, States states) {
        boolean tightens = !before.notNull() && after.notNull();
        if (!before.baseType().equals(after.baseType())
                || !before.collation().equals(after.collation())
                || tightens && TypeChange.isInArrays(after.id(), states)) {
            return Alteration.replace();
        }
        List<Statement> statements = new ArrayList<>();
        String alter = "ALTER DOMAIN " + Sql.name(after.id());
        if (!before.defaultExpression().equals(after.defaultExpression())) {
            statements.add(Statement.of(alter
                    + after.defaultExpression()
                            .map(value -> " SET DEFAULT " + value)
                            .orElse(" DROP DEFAULT")));
        }
        if (before.notNull() != after.notNull()) {
            statements.add(
                    after.notNull()
                            ? Statement.of(alter + " SET NOT NULL", Hazard.DEPENDS_ON_DATA)
                            : Statement.of(alter + " DROP NOT NULL"));
        }
        return Alteration.inPlace(statements);
    }

    /**
     * Only the default can call a function that goes: the base type needs none, and constraints are objects of their
     * own.
     */
    @Override
    public Optional<Interlude> interlude(DomainType before, DomainType after, ObjectId gone, States states) {
        if (gone.kind() != ObjectKind.FUNCTION) {
            return Optional.empty();
        }
        DomainType without =
                new DomainType(before.id(), before.baseType(), before.notNull(), Optional.empty(), before.collation());
        Alteration back = alter(without, after, states);
        Statement drop = Statement.of("ALTER DOMAIN " + Sql.name(before.id()) + " DROP DEFAULT");
        return back.inPlace()
                ? Optional.of(new Interlude(List.of(drop), back.statements(), Set.of()))
                : Optional.empty();
    }

    @Override
    public List<Statement> drop(DomainType before) {
        return List.of(Statement.of("DROP DOMAIN " + Sql.name(before.id())));
    }
}
