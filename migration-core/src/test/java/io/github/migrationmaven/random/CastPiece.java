/* SPDX-License-Identifier: Apache-2.0 */
package io.github.migrationmaven.random;

import java.util.List;
import java.util.Optional;

final class CastPiece implements PieceKind {

    @Override
    public String word() {
        return "cast";
    }

    @Override
    public List<Piece> homes(Draft draft) {
        return List.of(draft.get(Draft.ROOT));
    }

    @Override
    public int weight() {
        return 1;
    }

    @Override
    public Optional<Body> body(Piece home, Draft draft, Dice dice) {
        return dice.any(draft.of(PieceKinds.ENUM))
                .flatMap(type -> Body.of(
                        "cast",
                        "CREATE CAST (" + dice.pick("text", "character varying") + " AS " + type.reference()
                                + ") WITH INOUT" + dice.pick("", " AS IMPLICIT", " AS ASSIGNMENT")));
    }
}
