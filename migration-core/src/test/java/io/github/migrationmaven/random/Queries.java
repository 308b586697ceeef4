/* SPDX-License-Identifier: Apache-2.0 */
package io.github.migrationmaven.random;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Queries for views and functions. */
final class Queries {

    private Queries() {}

    /** A query on a table, a view or two tables; empty when there is none with columns. */
    static Optional<String> any(Draft draft, Dice dice) {
        List<Piece> views = draft.of(PieceKinds.VIEW, PieceKinds.MATERIALIZED_VIEW);
        if (!views.isEmpty() && dice.oneIn(3)) {
            String view = dice.pick(views).reference();
            return Optional.of(dice.pick(
                    "SELECT v.* FROM " + view + " v",
                    "SELECT count(*) AS n FROM " + view,
                    "SELECT v AS whole FROM " + view + " v",
                    "SELECT x.n FROM (SELECT count(*) AS n FROM " + view + ") x WHERE x.n > 0"));
        }
        return dice.any(draft.of(PieceKinds.TABLE).stream()
                        .filter(table -> !PieceKinds.columns(table, draft).isEmpty())
                        .toList())
                .map(table -> onTable(table, draft, dice));
    }

    private static String onTable(Piece table, Draft draft, Dice dice) {
        List<Piece> columns = PieceKinds.columns(table, draft);
        if (dice.oneIn(8)) {
            return "SELECT * FROM " + table.reference();
        }
        List<String> items = new ArrayList<>();
        int wanted = dice.between(1, 3);
        for (int i = 1; i <= wanted; i++) {
            Piece column = dice.pick(columns);
            String value = Types.value(column, "a." + column.reference(), draft, dice);
            items.add(value + " AS " + (dice.oneIn(6) ? "\"Item " + i + "\"" : "item" + i));
        }
        String from = " FROM " + table.reference() + " a";
        if (dice.oneIn(4)) {
            from += " CROSS JOIN " + dice.pick(draft.of(PieceKinds.TABLE)).reference() + " b";
        }
        Piece filtered = dice.pick(columns);
        String where =
                dice.oneIn(2) ? " WHERE " + Types.condition(filtered, "a." + filtered.reference(), draft, dice) : "";
        return "SELECT " + String.join(", ", items) + from + where;
    }
}
