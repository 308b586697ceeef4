/* SPDX-License-Identifier: Apache-2.0 */
package io.github.migrationmaven.random;

import java.util.List;
import java.util.Optional;

final class ViewPiece implements PieceKind {

    @Override
    public String word() {
        return "v";
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
        String options = dice.pick("", "", "", " WITH (security_barrier)", " WITH (security_invoker=true)");
        return Queries.any(draft, dice)
                .flatMap(query -> Body.of("view", "CREATE VIEW {self}" + options + " AS " + query));
    }
}
