/* SPDX-License-Identifier: Apache-2.0 */
package io.github.migrationmaven.random;

import java.util.List;
import java.util.Optional;

final class SchemaPiece implements PieceKind {

    @Override
    public String word() {
        return "s";
    }

    @Override
    public List<Piece> homes(Draft draft) {
        return draft.of(PieceKinds.SCHEMA).size() < 3 ? List.of(draft.get(Draft.ROOT)) : List.of();
    }

    @Override
    public int weight() {
        return 1;
    }

    @Override
    public Optional<Body> body(Piece home, Draft draft, Dice dice) {
        return Body.of("", "CREATE SCHEMA {self}");
    }
}
