/* SPDX-License-Identifier: Apache-2.0 */
package io.github.migrationmaven.random;

import java.util.List;
import java.util.Optional;

final class ExclusionPiece implements PieceKind {

    @Override
    public String word() {
        return "excl";
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
        return dice.any(PieceKinds.columns(home, draft).stream()
                        .filter(column -> column.note().equals("int4range")
                                || column.note().equals("inet"))
                        .toList())
                .flatMap(column -> Body.of(
                        "",
                        "ALTER TABLE {home} ADD CONSTRAINT {self} EXCLUDE USING gist (" + column.reference()
                                + (column.note().equals("inet") ? " inet_ops" : "") + " WITH &&)"));
    }
}
