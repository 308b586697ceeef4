/* SPDX-License-Identifier: Apache-2.0 */
package io.github.migrationmaven.random;

import java.util.List;
import java.util.Optional;

final class DomainPiece implements PieceKind {

    @Override
    public String word() {
        return "domain";
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
        String type = dice.pick("integer", "text", "numeric(10,2)", "character varying(20)");
        StringBuilder sql = new StringBuilder("CREATE DOMAIN {self} AS " + type);
        if (dice.oneIn(3)) {
            sql.append(" DEFAULT ").append(Types.samples(type, draft).get(0));
        }
        if (dice.oneIn(4)) {
            sql.append(" NOT NULL");
        }
        return Body.of(type, sql.toString());
    }
}
