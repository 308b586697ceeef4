/* SPDX-License-Identifier: Apache-2.0 */
package io.github.migrationmaven.random;

import java.util.List;
import java.util.Optional;

final class TriggerFunctionPiece implements PieceKind {

    @Override
    public String word() {
        return "tf";
    }

    @Override
    public List<Piece> homes(Draft draft) {
        return draft.of(PieceKinds.SCHEMA);
    }

    @Override
    public int weight() {
        return 1;
    }

    @Override
    public Optional<Body> body(Piece home, Draft draft, Dice dice) {
        return Body.of(
                "trigger",
                "CREATE FUNCTION {self}() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN "
                        + dice.pick(
                                "RETURN NEW;",
                                "RETURN NULL;",
                                "IF TG_OP = 'DELETE' THEN RETURN OLD; END IF; RETURN NEW;")
                        + " END $$");
    }
}
