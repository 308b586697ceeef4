/* SPDX-License-Identifier: Apache-2.0 */
package io.github.migrationmaven.random;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

final class EnumPiece implements PieceKind {

    @Override
    public String word() {
        return "kind";
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
        List<String> labels = new ArrayList<>(List.of("'a'", "'b'", "'c'", "'it''s'", "'D e'"));
        int surplus = dice.between(1, 3);
        for (int i = 0; i < surplus; i++) {
            labels.remove(dice.below(labels.size()));
        }
        if (dice.oneIn(4)) {
            Collections.reverse(labels);
        }
        String text = String.join(",", labels);
        return Body.of(text, "CREATE TYPE {self} AS ENUM (" + text + ")");
    }
}
