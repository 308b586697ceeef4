/* SPDX-License-Identifier: Apache-2.0 */
package io.github.migrationmaven.random;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

final class ColumnPiece implements PieceKind {

    @Override
    public String word() {
        return "c";
    }

    @Override
    public List<Piece> homes(Draft draft) {
        return draft.of(PieceKinds.TABLE);
    }

    @Override
    public int weight() {
        return 16;
    }

    @Override
    public Optional<Body> body(Piece home, Draft draft, Dice dice) {
        String type = Types.any(draft, dice);
        StringBuilder sql = new StringBuilder("ALTER TABLE {home} ADD COLUMN {self} " + type);
        if (type.equals("text") && dice.oneIn(6)) {
            sql.append(" COLLATE \"C\"");
        }
        if (dice.oneIn(3)) {
            defaultOf(type, draft, dice)
                    .ifPresent(value -> sql.append(" DEFAULT ").append(value));
        }
        if (dice.oneIn(4)) {
            sql.append(" NOT NULL");
        }
        return Body.of(type, sql.toString());
    }

    private static Optional<String> defaultOf(String type, Draft draft, Dice dice) {
        List<String> choices = new ArrayList<>(Types.samples(type, draft));
        if (type.equals("integer") || type.equals("bigint")) {
            draft.of(PieceKinds.SEQUENCE).forEach(sequence -> choices.add("nextval('" + sequence.reference() + "')"));
            draft.all(piece -> piece.note().equals("integer -> integer"))
                    .forEach(function -> choices.add(function.reference() + "(1)"));
        }
        return dice.any(choices);
    }
}
