/* SPDX-License-Identifier: Apache-2.0 */
package io.github.migrationmaven.random;

import java.util.List;
import java.util.Optional;

final class SequencePiece implements PieceKind {

    @Override
    public String word() {
        return "seq";
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
        String type = dice.pick("bigint", "bigint", "integer", "smallint");
        String options = dice.pick(
                "", " INCREMENT BY 5", " START WITH 10 MAXVALUE 1000", " CYCLE", " CACHE 20", " MINVALUE 0 START 0");
        return Body.of("sequence", "CREATE SEQUENCE {self} AS " + type + options);
    }
}
