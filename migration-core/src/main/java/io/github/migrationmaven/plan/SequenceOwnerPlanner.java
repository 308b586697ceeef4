/* SPDX-License-Identifier: Apache-2.0 */
package io.github.migrationmaven.plan;

import io.github.migrationmaven.model.Sequence;
import io.github.migrationmaven.model.SequenceOwner;
import io.github.migrationmaven.sql.Sql;
import java.util.List;

/** Plans which column owns a sequence. */
final class SequenceOwnerPlanner implements KindPlanner<SequenceOwner> {

    @Override
    public List<Statement> create(SequenceOwner after) {
        return List.of(Statement.of("ALTER SEQUENCE " + Sql.name(after.id()) + " OWNED BY " + column(after)));
    }

    /** The same for a sequence that starts to number a column that has rows: it goes on after them. */
    static List<Statement> create(SequenceOwner after, Sequence sequence) {
        String name = Sql.name(sequence.id());
        return List.of(
                Statement.of("ALTER SEQUENCE " + name + " OWNED BY " + column(after)),
                SequenceSql.countOn(name, after.column(), sequence.options()));
    }

    private static String column(SequenceOwner owner) {
        return Sql.parent(owner.column()) + "." + Sql.identifier(owner.column().name());
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
