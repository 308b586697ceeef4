/* SPDX-License-Identifier: Apache-2.0 */
package io.github.migrationmaven.plan;

import io.github.migrationmaven.model.SequenceOwner;
import io.github.migrationmaven.sql.Sql;
import java.util.List;

/** Plans which column owns a sequence. */
final class SequenceOwnerPlanner implements KindPlanner<SequenceOwner> {

    @Override
    public List<Statement> create(SequenceOwner after) {
        return List.of(Statement.of("ALTER SEQUENCE " + Sql.name(after.id()) + " OWNED BY " + Sql.parent(after.column())
                + "." + Sql.identifier(after.column().name())));
    }

    @Override
    public Alteration alter(SequenceOwner before, SequenceOwner after, States states) {
        return Alteration.inPlace(create(after));
    }

    @Override
    public List<Statement> drop(SequenceOwner before) {
        return List.of(Statement.of("ALTER SEQUENCE " + Sql.name(before.id()) + " OWNED BY NONE"));
    }
}
