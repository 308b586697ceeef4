/* SPDX-License-Identifier: Apache-2.0 */
package io.github.migrationmaven.random;

import java.util.List;
import java.util.Optional;

final class ForeignKeyPiece implements PieceKind {

    @Override
    public String word() {
        return "fk";
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
        Optional<Piece> key = dice.any(draft.all(
                piece -> piece.kind() == PieceKinds.KEY && !piece.note().contains(",")));
        if (key.isEmpty()) {
            return Optional.empty();
        }
        Piece referenced = draft.get(Integer.parseInt(key.get().note().replaceAll("\\D", "")));
        List<Piece> fitting = PieceKinds.columns(home, draft).stream()
                .filter(column -> column.note().equals(referenced.note()))
                .toList();
        String name = dice.oneIn(3) ? "CONSTRAINT {self} " : "";
        String actions = dice.pick(
                "", "", " ON DELETE CASCADE", " ON UPDATE CASCADE ON DELETE SET NULL", " DEFERRABLE", " NOT VALID");
        // Named for the key, so that it goes with it.
        return dice.any(fitting)
                .flatMap(column -> Body.of(
                        "for " + key.get().reference(),
                        "ALTER TABLE {home} ADD " + name + "FOREIGN KEY (" + column.reference() + ") REFERENCES {"
                                + key.get().home() + "} (" + referenced.reference() + ")" + actions));
    }
}
