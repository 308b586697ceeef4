/* SPDX-License-Identifier: Apache-2.0 */
package io.github.migrationmaven.random;

import java.util.List;
import java.util.Optional;

final class ColumnSettingPiece implements PieceKind {

    @Override
    public String word() {
        return "setting";
    }

    @Override
    public List<Piece> homes(Draft draft) {
        return draft.of(PieceKinds.COLUMN);
    }

    @Override
    public int weight() {
        return 1;
    }

    @Override
    public Optional<Body> body(Piece home, Draft draft, Dice dice) {
        return Body.of(
                "setting",
                "ALTER TABLE {" + home.home() + "} ALTER COLUMN {home} "
                        + dice.pick(
                                "SET STATISTICS 200",
                                "SET STATISTICS 50",
                                "SET STORAGE EXTERNAL",
                                "SET STORAGE PLAIN",
                                "SET (n_distinct = 5)"));
    }
}
