/* SPDX-License-Identifier: Apache-2.0 */
package io.github.migrationmaven.plan;

import io.github.migrationmaven.model.ObjectId;
import io.github.migrationmaven.model.SequenceOptions;
import io.github.migrationmaven.sql.Sql;
import java.util.List;

/** The options of sequences, of their own or behind an identity column, as clauses. */
final class SequenceSql {

    private SequenceSql() {}

    /** What PostgreSQL chooses where nothing is said: manual, CREATE SEQUENCE. */
    static SequenceOptions usual(String dataType, long increment) {
        long max = switch (dataType) {
            case "smallint" -> Short.MAX_VALUE;
            case "integer" -> Integer.MAX_VALUE;
            default -> Long.MAX_VALUE;
        };
        return increment < 0
                ? new SequenceOptions(-1, increment, -max - 1, -1, 1, false)
                : new SequenceOptions(1, increment, 1, max, 1, false);
    }

    /** The clauses of a new sequence, each with a blank before it; none for what PostgreSQL chooses by itself. */
    static String newClauses(String dataType, SequenceOptions options) {
        return clause(1, options.increment(), " INCREMENT BY ")
                + clauses(usual(dataType, options.increment()), options);
    }

    /** The clauses that lead from one set of options to the other, each with a blank before it. */
    static String clauses(SequenceOptions before, SequenceOptions after) {
        return clause(before.increment(), after.increment(), " INCREMENT BY ")
                + clause(before.min(), after.min(), " MINVALUE ")
                + clause(before.max(), after.max(), " MAXVALUE ")
                + clause(before.start(), after.start(), " START WITH ")
                + clause(before.cache(), after.cache(), " CACHE ")
                + cycle(before, after);
    }

    /** As {@link #clauses}, each with the word SET before it, as ALTER COLUMN wants them for an identity column. */
    static String identityClauses(SequenceOptions before, SequenceOptions after) {
        return clause(before.increment(), after.increment(), " SET INCREMENT BY ")
                + clause(before.min(), after.min(), " SET MINVALUE ")
                + clause(before.max(), after.max(), " SET MAXVALUE ")
                + clause(before.start(), after.start(), " SET START WITH ")
                + clause(before.cache(), after.cache(), " SET CACHE ")
                + (before.cycle() == after.cycle() ? "" : " SET" + cycle(before, after));
    }

    /**
     * Moves the position of a sequence to where both the old and the new bounds allow it.
     *
     * @param from the FROM clause that reads the sequence
     * @param sequence an expression of type text or regclass that names it
     * @return nothing when the new bounds include the old ones
     */
    static List<Statement> moveInto(String from, String sequence, SequenceOptions before, SequenceOptions after) {
        boolean raised = after.min() > before.min();
        boolean lowered = after.max() < before.max();
        if (!raised && !lowered || !overlap(before, after)) {
            return List.of();
        }
        String position = raised ? "GREATEST(last_value, " + after.min() + ")" : "last_value";
        if (lowered) {
            position = "LEAST(" + position + ", " + after.max() + ")";
        }
        return List.of(Statement.of("SELECT pg_catalog.setval(" + sequence + ", " + position
                + ", is_called AND last_value = " + position + ") " + from));
    }

    /** The RESTART that a sequence needs when no position fits both the old and the new bounds. */
    static String restart(SequenceOptions before, SequenceOptions after) {
        return overlap(before, after) ? "" : " RESTART WITH " + after.start();
    }

    private static boolean overlap(SequenceOptions before, SequenceOptions after) {
        return after.min() <= before.max() && before.min() <= after.max();
    }

    private static String clause(long before, long after, String words) {
        return before == after ? "" : words + after;
    }

    private static String cycle(SequenceOptions before, SequenceOptions after) {
        if (before.cycle() == after.cycle()) {
            return "";
        }
        return after.cycle() ? " CYCLE" : " NO CYCLE";
    }

    /** Moves a new sequence to where the values of a column end, so that the next one is free. */
    static Statement countOn(String sequence, ObjectId column, SequenceOptions options) {
        String extreme = options.increment() > 0 ? "max" : "min";
        return Statement.of("SELECT pg_catalog.setval(" + Sql.literal(sequence) + ", extreme) FROM (SELECT pg_catalog."
                + extreme + "(" + Sql.identifier(column.name()) + ") AS extreme FROM " + Sql.parent(column)
                + ") AS present WHERE extreme BETWEEN " + options.min() + " AND " + options.max());
    }
}
