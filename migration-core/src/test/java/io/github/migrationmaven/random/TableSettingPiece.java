/* SPDX-License-Identifier: Apache-2.0 */
package io.github.migrationmaven.random;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

final class TableSettingPiece implements PieceKind {

    @Override
    public String word() {
        return "option";
    }

    @Override
    public List<Piece> homes(Draft draft) {
        return draft.of(PieceKinds.TABLE);
    }

    @Override
    public int weight() {
        return 1;
    }

    @Override
    public Optional<Body> body(Piece home, Draft draft, Dice dice) {
        List<Piece> indexes = draft.within(home, PieceKinds.INDEX);
        List<String> choices = new ArrayList<>(List.of(
                "ALTER TABLE {home} ENABLE ROW LEVEL SECURITY",
                "ALTER TABLE {home} FORCE ROW LEVEL SECURITY",
                "ALTER TABLE {home} REPLICA IDENTITY FULL",
                "ALTER TABLE {home} REPLICA IDENTITY NOTHING"));
        indexes.forEach(index ->
                choices.add("ALTER TABLE {home} CLUSTER ON \"" + index.name().replace("\"", "\"\"") + "\""));
        return Body.of("option", dice.pick(choices));
    }
}
