/* SPDX-License-Identifier: Apache-2.0 */
package io.github.migrationmaven.random;

import java.util.List;
import java.util.Optional;

final class IndexPiece implements PieceKind {

    @Override
    public String word() {
        return "i";
    }

    @Override
    public List<Piece> homes(Draft draft) {
        return draft.of(PieceKinds.TABLE, PieceKinds.MATERIALIZED_VIEW);
    }

    @Override
    public int weight() {
        return 5;
    }

    @Override
    public Optional<Body> body(Piece home, Draft draft, Dice dice) {
        List<Piece> columns = PieceKinds.columns(home, draft);
        if (columns.isEmpty()) {
            return Body.of("index", "CREATE INDEX {self} ON {home} ((1))");
        }
        Piece column = dice.pick(columns);
        String expression = switch (column.note()) {
            case "jsonb", "tsvector", "text[]" ->
                dice.oneIn(2) ? "USING gin (" + column.reference() + ")" : "(" + column.reference() + ")";
            default ->
                dice.oneIn(3)
                        ? "((" + Types.value(column, column.reference(), draft, dice) + "))"
                        : "(" + column.reference() + dice.pick("", "", " DESC", " NULLS FIRST") + ")"
                                + including(columns, dice);
        };
        Piece other = dice.pick(columns);
        String where = dice.oneIn(4) ? " WHERE " + Types.condition(other, other.reference(), draft, dice) : "";
        return Body.of(
                "index", "CREATE " + dice.pick("", "", "", "UNIQUE ") + "INDEX {self} ON {home} " + expression + where);
    }

    private static String including(List<Piece> columns, Dice dice) {
        return dice.oneIn(6) ? " INCLUDE (" + dice.pick(columns).reference() + ")" : "";
    }
}
