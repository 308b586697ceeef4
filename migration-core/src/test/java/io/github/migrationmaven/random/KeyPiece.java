/* SPDX-License-Identifier: Apache-2.0 */
package io.github.migrationmaven.random;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

final class KeyPiece implements PieceKind {

    @Override
    public String word() {
        return "key";
    }

    @Override
    public List<Piece> homes(Draft draft) {
        return draft.of(PieceKinds.TABLE);
    }

    @Override
    public int weight() {
        return 4;
    }

    @Override
    public Optional<Body> body(Piece home, Draft draft, Dice dice) {
        List<Piece> columns = PieceKinds.columns(home, draft);
        if (columns.isEmpty()) {
            return Optional.empty();
        }
        List<String> names = new ArrayList<>();
        names.add(dice.pick(columns).reference());
        if (dice.oneIn(3)) {
            names.add(dice.pick(columns).reference());
        }
        String list = String.join(", ", names.stream().distinct().toList());
        String name = dice.oneIn(3) ? "CONSTRAINT {self} " : "";
        String what = dice.oneIn(2)
                ? "PRIMARY KEY (" + list + ")"
                : "UNIQUE (" + list + ")" + dice.pick("", "", " DEFERRABLE", " DEFERRABLE INITIALLY DEFERRED");
        return Body.of("key " + list, "ALTER TABLE {home} ADD " + name + what);
    }
}
