/* SPDX-License-Identifier: Apache-2.0 */
package io.github.migrationmaven.plan;

import io.github.migrationmaven.model.Column;
import io.github.migrationmaven.model.Identity;
import io.github.migrationmaven.model.ObjectId;
import io.github.migrationmaven.model.ObjectKind;
import io.github.migrationmaven.model.SequenceOptions;
import io.github.migrationmaven.model.Table;
import io.github.migrationmaven.sql.Sql;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The clauses and statements of identity columns and of the sequences behind them. */
final class IdentitySql {

    private IdentitySql() {}

    /** {@code GENERATED … AS IDENTITY} with a blank before it. */
    static String clause(Column column) {
        Identity identity = column.identity().orElseThrow();
        String name = identity.sequence()
                .map(own -> " SEQUENCE NAME " + sequence(column))
                .orElse("");
        String options = name + SequenceSql.newClauses(column.type(), identity.options());
        return " GENERATED " + words(identity.generation()) + " AS IDENTITY"
                + (options.isEmpty() ? "" : " (" + options.strip() + ")");
    }

    /** Makes a column an identity column that goes on after the values that are there. */
    static List<Statement> add(Column after) {
        Identity wanted = after.identity().orElseThrow();
        List<Statement> statements = new ArrayList<>();
        statements.add(Statement.of(ColumnPlanner.alter(after) + " ADD" + clause(after)));
        logging(after).ifPresent(statements::add);
        statements.add(SequenceSql.countOn(sequence(after), after.id(), wanted.options()));
        return statements;
    }

    /** From one way of numbering to the other. */
    static List<Statement> alter(Column before, Column after, States states) {
        Identity had = before.identity().orElseThrow();
        Identity wanted = after.identity().orElseThrow();
        List<Statement> statements = new ArrayList<>();
        if (!before.identitySequence().equals(after.identitySequence())) {
            statements.add(Statement.of("ALTER SEQUENCE " + sequence(before) + " RENAME TO "
                    + Sql.identifier(after.identitySequence().orElseThrow())));
        }
        if (!had.unlogged().equals(wanted.unlogged())) {
            statements.add(logging(after, wanted.unlogged().orElseGet(() -> isUnlogged(after.table(), states))));
        }
        SequenceOptions start = followedType(before, after, had.options());
        String clauses = SequenceSql.identityClauses(start, wanted.options());
        if (!clauses.isEmpty()) {
            statements.addAll(SequenceSql.moveInto(
                    "FROM " + sequence(after), Sql.literal(sequence(after)), start, wanted.options()));
        }
        if (had.generation() != wanted.generation()) {
            clauses = " SET GENERATED " + words(wanted.generation()) + clauses;
        }
        if (!clauses.isEmpty()) {
            statements.add(
                    Statement.of(ColumnPlanner.alter(after) + clauses + SequenceSql.restart(start, wanted.options())));
        }
        return statements;
    }

    /** What a new identity column still needs when its sequence is not logged as its table is. */
    static Optional<Statement> logging(Column after) {
        return after.identity().flatMap(Identity::unlogged).map(unlogged -> logging(after, unlogged));
    }

    private static Statement logging(Column column, boolean unlogged) {
        return Statement.of("ALTER SEQUENCE " + sequence(column) + (unlogged ? " SET UNLOGGED" : " SET LOGGED"));
    }

    private static boolean isUnlogged(ObjectId table, States states) {
        return states.desired()
                .find(table)
                .map(Table.class::cast)
                .map(Table::unlogged)
                .orElse(false);
    }

    /** ALTER COLUMN TYPE gives the sequence behind an identity column the new type, and with it the new bound. */
    private static SequenceOptions followedType(Column before, Column after, SequenceOptions options) {
        SequenceOptions usualBefore = SequenceSql.usual(before.type(), options.increment());
        SequenceOptions usualAfter = SequenceSql.usual(after.type(), options.increment());
        return new SequenceOptions(
                options.start(),
                options.increment(),
                options.min() == usualBefore.min() ? usualAfter.min() : options.min(),
                options.max() == usualBefore.max() ? usualAfter.max() : options.max(),
                options.cache(),
                options.cycle());
    }

    private static String sequence(Column column) {
        String name = column.identitySequence().orElseThrow();
        return Sql.name(ObjectId.of(ObjectKind.SEQUENCE, column.id().schema(), name));
    }

    private static String words(Identity.Generation generation) {
        return generation == Identity.Generation.ALWAYS ? "ALWAYS" : "BY DEFAULT";
    }
}
