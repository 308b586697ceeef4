/* SPDX-License-Identifier: Apache-2.0 */
package io.github.migrationmaven.random;

import java.util.List;
import java.util.Optional;

final class GeneratedColumnPiece implements PieceKind {

    @Override
    public String word() {
        return "g";
    }

    @Override
    public List<Piece> homes(Draft draft) {
        return draft.of(PieceKinds.TABLE);
    }

    @Override
    public int weight() {
        return 2;
    }

    @Override
    public Optional<Body> body(Piece home, Draft draft, Dice dice) {
        return dice.any(draft.within(home, PieceKinds.COLUMN)).flatMap(column -> switch (column.note()) {
            case "integer", "bigint", "smallint" ->
                Body.of("numeric", made("numeric", column, dice.pick(" * 2", " + 1.5")));
            case "text", "character varying(20)" ->
                Body.of("text", made("text", column, dice.pick(" || 'x'", " || 'y'")));
            default -> Body.of("boolean", made("boolean", column, dice.pick(" IS NULL", " IS NOT NULL")));
        });
    }

    private static String made(String type, Piece column, String rest) {
        return "ALTER TABLE {home} ADD COLUMN {self} " + type + " GENERATED ALWAYS AS (" + column.reference() + rest
                + ") STORED";
    }
}
