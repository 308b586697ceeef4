/* SPDX-License-Identifier: Apache-2.0 */
package io.github.migrationmaven.random;

import java.util.List;
import java.util.Optional;

final class TriggerPiece implements PieceKind {

    @Override
    public String word() {
        return "tr";
    }

    @Override
    public List<Piece> homes(Draft draft) {
        return draft.of(PieceKinds.TABLE, PieceKinds.VIEW);
    }

    @Override
    public int weight() {
        return 3;
    }

    @Override
    public Optional<Body> body(Piece home, Draft draft, Dice dice) {
        String columns = "";
        if (home.kind() == PieceKinds.TABLE && dice.oneIn(3)) {
            columns = dice.any(PieceKinds.columns(home, draft))
                    .map(column -> " OF " + column.reference())
                    .orElse("");
        }
        String event = home.kind() == PieceKinds.VIEW
                ? "INSTEAD OF " + dice.pick("INSERT", "UPDATE OR DELETE")
                : dice.pick("BEFORE INSERT OR UPDATE" + columns, "AFTER UPDATE" + columns, "AFTER DELETE");
        String condition = event.startsWith("AFTER UPDATE") && dice.oneIn(2) ? " WHEN (OLD IS DISTINCT FROM NEW)" : "";
        return dice.any(draft.of(PieceKinds.TRIGGER_FUNCTION))
                .flatMap(function -> Body.of(
                        "",
                        "CREATE TRIGGER {self} " + event + " ON {home} FOR EACH ROW" + condition + " EXECUTE FUNCTION "
                                + function.reference() + "()"));
    }
}
