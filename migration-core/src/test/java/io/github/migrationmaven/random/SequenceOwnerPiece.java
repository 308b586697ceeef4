/* SPDX-License-Identifier: Apache-2.0 */
package io.github.migrationmaven.random;

import java.util.List;
import java.util.Optional;

final class SequenceOwnerPiece implements PieceKind {

    @Override
    public String word() {
        return "owner";
    }

    @Override
    public List<Piece> homes(Draft draft) {
        return draft.of(PieceKinds.TABLE);
    }

    @Override
    public int weight() {
        return 1;
    }

    @Override
    public Optional<Body> body(Piece home, Draft draft, Dice dice) {
        Optional<Piece> sequence = dice.any(draft.of(PieceKinds.SEQUENCE));
        Optional<Piece> column = dice.any(draft.within(home, PieceKinds.COLUMN));
        return sequence.isEmpty() || column.isEmpty()
                ? Optional.empty()
                : Body.of(
                        "owner",
                        "ALTER SEQUENCE " + sequence.get().reference() + " OWNED BY {home}."
                                + column.get().reference());
    }
}
