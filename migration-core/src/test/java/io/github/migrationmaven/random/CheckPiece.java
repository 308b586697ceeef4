/* SPDX-License-Identifier: Apache-2.0 */
package io.github.migrationmaven.random;

import java.util.List;
import java.util.Optional;

final class CheckPiece implements PieceKind {

    @Override
    public String word() {
        return "check";
    }

    @Override
    public List<Piece> homes(Draft draft) {
        return draft.of(PieceKinds.TABLE);
    }

    @Override
    public int weight() {
        return 3;
    }

    @Override
    public Optional<Body> body(Piece home, Draft draft, Dice dice) {
        String name = dice.oneIn(3) ? "CONSTRAINT {self} " : "";
        String valid = dice.oneIn(8) ? " NOT VALID" : "";
        return dice.any(PieceKinds.columns(home, draft))
                .flatMap(column -> Body.of(
                        "",
                        "ALTER TABLE {home} ADD " + name + "CHECK ("
                                + Types.condition(column, column.reference(), draft, dice) + ")" + valid));
    }
}
