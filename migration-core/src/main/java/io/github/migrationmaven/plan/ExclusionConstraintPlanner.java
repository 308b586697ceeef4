/* SPDX-License-Identifier: Apache-2.0 */
package io.github.migrationmaven.plan;

import io.github.migrationmaven.model.ExclusionConstraint;
import java.util.List;

/** Plans exclusion constraints. PostgreSQL alters none of their attributes in place. */
final class ExclusionConstraintPlanner implements KindPlanner<ExclusionConstraint> {

    @Override
    public List<Statement> create(ExclusionConstraint after) {
        return List.of(ConstraintSql.add(after.id(), after.definition(), Hazard.DEPENDS_ON_DATA, Hazard.BLOCKS_WRITES));
    }

    @Override
    public Alteration alter(ExclusionConstraint before, ExclusionConstraint after, States states) {
        return Alteration.replace();
    }

    @Override
    public List<Statement> drop(ExclusionConstraint before) {
        return List.of(ConstraintSql.drop(before.id()));
    }
}
