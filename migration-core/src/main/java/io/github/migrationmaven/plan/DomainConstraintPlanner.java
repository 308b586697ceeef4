/* SPDX-License-Identifier: Apache-2.0 */
package io.github.migrationmaven.plan;

import io.github.migrationmaven.model.DomainConstraint;
import io.github.migrationmaven.model.ObjectId;
import io.github.migrationmaven.model.ObjectKind;
import io.github.migrationmaven.sql.Expressions;
import io.github.migrationmaven.sql.Sql;
import java.util.List;
import java.util.Optional;

/** Plans check constraints of domains. PostgreSQL can validate one in place; every other change is drop and add. */
final class DomainConstraintPlanner implements KindPlanner<DomainConstraint> {

    @Override
    public List<Statement> create(DomainConstraint after) {
        String sql = "ALTER DOMAIN " + Sql.parent(after.id()) + " ADD " + clause(after);
        boolean checked = !after.definition().endsWith(" NOT VALID");
        return List.of(checked ? Statement.of(sql, Hazard.DEPENDS_ON_DATA) : Statement.of(sql));
    }

    @Override
    public Alteration alter(DomainConstraint before, DomainConstraint after, States states) {
        if (before.definition().equals(after.definition() + " NOT VALID")
                && !TypeChange.isInArrays(domain(after), states)) {
            return Alteration.inPlace(Statement.of(
                    "ALTER DOMAIN " + Sql.parent(after.id()) + " VALIDATE CONSTRAINT "
                            + Sql.identifier(after.id().name()),
                    Hazard.DEPENDS_ON_DATA));
        }
        return Alteration.replace();
    }

    /** PostgreSQL does not look through arrays for values that a new constraint forbids, and refuses it. */
    @Override
    public Optional<ObjectId> remadeWith(DomainConstraint after, States states) {
        boolean checked = !after.definition().endsWith(" NOT VALID");
        return Optional.of(domain(after)).filter(domain -> checked && TypeChange.isInArrays(domain, states));
    }

    private static ObjectId domain(DomainConstraint constraint) {
        return ObjectId.of(
                ObjectKind.DOMAIN, constraint.id().schema(), constraint.id().parent());
    }

    @Override
    public List<Statement> drop(DomainConstraint before) {
        return List.of(Statement.of("ALTER DOMAIN " + Sql.parent(before.id()) + " DROP CONSTRAINT "
                + Sql.identifier(before.id().name())));
    }

    /** The constraint as a clause of CREATE DOMAIN or ALTER DOMAIN. */
    static String clause(DomainConstraint constraint) {
        return "CONSTRAINT " + Sql.identifier(constraint.id().name()) + " "
                + Expressions.stable(constraint.definition());
    }
}
