/* SPDX-License-Identifier: Apache-2.0 */
package io.github.migrationmaven.random;

import java.util.List;
import java.util.Optional;

final class TablePiece implements PieceKind {

    @Override
    public String word() {
        return "t";
    }

    @Override
    public List<Piece> homes(Draft draft) {
        return draft.of(PieceKinds.SCHEMA);
    }

    @Override
    public int weight() {
        return 5;
    }

    @Override
    public Optional<Body> body(Piece home, Draft draft, Dice dice) {
        String unlogged = dice.oneIn(12) ? "UNLOGGED " : "";
        String options = dice.oneIn(6) ? " WITH (fillfactor=" + dice.pick("70", "90") + ")" : "";
        return Body.of("", "CREATE " + unlogged + "TABLE {self} ()" + options);
    }
}
