/* SPDX-License-Identifier: Apache-2.0 */
package io.github.migrationmaven.random;

import java.util.List;
import java.util.Optional;

final class DomainCheckPiece implements PieceKind {

    @Override
    public String word() {
        return "valid";
    }

    @Override
    public List<Piece> homes(Draft draft) {
        return draft.of(PieceKinds.DOMAIN);
    }

    @Override
    public int weight() {
        return 1;
    }

    @Override
    public Optional<Body> body(Piece home, Draft draft, Dice dice) {
        boolean number = home.note().equals("integer") || home.note().startsWith("numeric");
        List<String> functions = draft.all(piece -> piece.note().equals("integer -> integer")).stream()
                .map(function -> function.reference() + "(VALUE::integer) > 0")
                .toList();
        String condition = number
                ? functions.isEmpty() ? dice.pick("VALUE > 0", "VALUE < 1000") : dice.pick(functions)
                : dice.pick("VALUE <> 'x'", "length(VALUE) < 15");
        return Body.of("", "ALTER DOMAIN {home} ADD CONSTRAINT {self} CHECK (" + condition + ")");
    }
}
