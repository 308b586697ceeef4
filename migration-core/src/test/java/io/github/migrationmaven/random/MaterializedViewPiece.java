/* SPDX-License-Identifier: Apache-2.0 */
package io.github.migrationmaven.random;

import java.util.List;
import java.util.Optional;

final class MaterializedViewPiece implements PieceKind {

    @Override
    public String word() {
        return "mv";
    }

    @Override
    public List<Piece> homes(Draft draft) {
        return draft.of(PieceKinds.SCHEMA);
    }

    @Override
    public int weight() {
        return 2;
    }

    @Override
    public Optional<Body> body(Piece home, Draft draft, Dice dice) {
        return Queries.any(draft, dice)
                .flatMap(query -> Body.of(
                        "view", "CREATE MATERIALIZED VIEW {self} AS " + query + dice.pick("", " WITH NO DATA")));
    }
}
