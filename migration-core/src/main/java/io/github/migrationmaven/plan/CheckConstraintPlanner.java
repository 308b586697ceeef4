/* SPDX-License-Identifier: Apache-2.0 */
package io.github.migrationmaven.plan;

import io.github.migrationmaven.model.CheckConstraint;
import java.util.List;

/** Plans check constraints of tables. PostgreSQL can validate one in place; every other change is drop and add. */
final class CheckConstraintPlanner implements KindPlanner<CheckConstraint> {

    @Override
    public List<Statement> create(CheckConstraint after) {
        return List.of(ConstraintSql.add(after.id(), after.definition(), Hazard.DEPENDS_ON_DATA, Hazard.BLOCKS_WRITES));
    }

    @Override
    public Alteration alter(CheckConstraint before, CheckConstraint after, States states) {
        return ConstraintSql.onlyValidates(before.definition(), after.definition())
                ? Alteration.inPlace(ConstraintSql.validate(after.id()))
                : Alteration.replace();
    }

    @Override
    public List<Statement> drop(CheckConstraint before) {
        return List.of(ConstraintSql.drop(before.id()));
    }
}
