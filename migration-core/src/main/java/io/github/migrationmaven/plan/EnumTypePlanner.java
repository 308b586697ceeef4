/* SPDX-License-Identifier: Apache-2.0 */
package io.github.migrationmaven.plan;

import io.github.migrationmaven.model.EnumType;
import io.github.migrationmaven.sql.Sql;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Plans enum types.
 *
 * <p>PostgreSQL can add a label at any position, but can neither remove nor reorder labels: then the type is made anew
 * and the columns converted. A new label can be used only after a commit (SQLSTATE 55P04).
 */
final class EnumTypePlanner implements KindPlanner<EnumType> {

    @Override
    public List<Statement> create(EnumType after) {
        String labels = after.labels().stream().map(Sql::literal).collect(Collectors.joining(", "));
        return List.of(Statement.of("CREATE TYPE " + Sql.name(after.id()) + " AS ENUM (" + labels + ")"));
    }

    @Override
    public Alteration alter(EnumType before, EnumType after, States states) {
        List<String> kept =
                after.labels().stream().filter(before.labels()::contains).toList();
        return kept.equals(before.labels())
                ? Alteration.inPlace(addLabels(before, after))
                : TypeConversion.of(after.id(), create(after), states);
    }

    @Override
    public List<Statement> drop(EnumType before) {
        return List.of(Statement.of("DROP TYPE " + Sql.name(before.id())));
    }

    private static List<Statement> addLabels(EnumType before, EnumType after) {
        List<Statement> statements = new ArrayList<>();
        for (int i = 0; i < after.labels().size(); i++) {
            String label = after.labels().get(i);
            if (!before.labels().contains(label)) {
                statements.add(Statement.of("ALTER TYPE " + Sql.name(after.id()) + " ADD VALUE " + Sql.literal(label)
                                + position(i, before, after))
                        .with(Boundary.COMMIT_AFTER));
            }
        }
        return statements;
    }

    /** Labels are added from first to last, so the left neighbour of a new label always exists already. */
    private static String position(int index, EnumType before, EnumType after) {
        if (index > 0) {
            return " AFTER " + Sql.literal(after.labels().get(index - 1));
        }
        return before.labels().isEmpty()
                ? ""
                : " BEFORE " + Sql.literal(before.labels().get(0));
    }
}
