/* SPDX-License-Identifier: Apache-2.0 */
package io.github.migrationmaven.plan;

import io.github.migrationmaven.model.UniqueConstraint;
import java.util.List;

/** Plans unique constraints. PostgreSQL alters none of their attributes in place. */
final class UniqueConstraintPlanner implements KindPlanner<UniqueConstraint> {

    @Override
    public List<Statement> create(UniqueConstraint after) {
        return List.of(ConstraintSql.add(after.id(), after.definition(), Hazard.DEPENDS_ON_DATA, Hazard.BLOCKS_WRITES));
    }

    @Override
    public Alteration alter(UniqueConstraint before, UniqueConstraint after, States states) {
        return Alteration.replace();
    }

    @Override
    public List<Statement> drop(UniqueConstraint before) {
        return List.of(ConstraintSql.drop(before.id()));
    }
}
