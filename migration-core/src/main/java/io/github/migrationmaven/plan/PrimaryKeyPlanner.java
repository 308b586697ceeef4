/* SPDX-License-Identifier: Apache-2.0 */
package io.github.migrationmaven.plan;

import io.github.migrationmaven.model.PrimaryKey;
import java.util.List;

/** Plans primary keys. PostgreSQL alters none of their attributes in place. */
final class PrimaryKeyPlanner implements KindPlanner<PrimaryKey> {

    @Override
    public List<Statement> create(PrimaryKey after) {
        return List.of(ConstraintSql.add(after.id(), after.definition(), Hazard.DEPENDS_ON_DATA, Hazard.BLOCKS_WRITES));
    }

    @Override
    public Alteration alter(PrimaryKey before, PrimaryKey after, States states) {
        return Alteration.replace();
    }

    @Override
    public List<Statement> drop(PrimaryKey before) {
        return List.of(ConstraintSql.drop(before.id()));
    }
}
