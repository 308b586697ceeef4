/* SPDX-License-Identifier: Apache-2.0 */
package io.github.migrationmaven.random;

import java.util.List;
import java.util.Optional;

final class ProcedurePiece implements PieceKind {

    @Override
    public String word() {
        return "p";
    }

    @Override
    public List<Piece> homes(Draft draft) {
        return draft.of(PieceKinds.SCHEMA);
    }

    @Override
    public int weight() {
        return 1;
    }

    @Override
    public Optional<Body> body(Piece home, Draft draft, Dice dice) {
        return dice.any(draft.of(PieceKinds.TABLE))
                .flatMap(table -> Body.of(
                        "procedure",
                        "CREATE PROCEDURE {self}() LANGUAGE " + dice.pick("sql", "plpgsql")
                                + " AS $$ BEGIN DELETE FROM " + table.reference() + "; END $$"));
    }
}
