/* SPDX-License-Identifier: Apache-2.0 */
package io.github.migrationmaven.random;

import java.util.List;
import java.util.Optional;

final class CommentPiece implements PieceKind {

    @Override
    public String word() {
        return "note";
    }

    @Override
    public List<Piece> homes(Draft draft) {
        return List.of(draft.get(Draft.ROOT));
    }

    @Override
    public int weight() {
        return 4;
    }

    @Override
    public Optional<Body> body(Piece home, Draft draft, Dice dice) {
        List<Piece> targets = draft.of(
                PieceKinds.SCHEMA,
                PieceKinds.ENUM,
                PieceKinds.DOMAIN,
                PieceKinds.SEQUENCE,
                PieceKinds.TABLE,
                PieceKinds.COLUMN,
                PieceKinds.NUMBERED_COLUMN,
                PieceKinds.INDEX,
                PieceKinds.VIEW,
                PieceKinds.MATERIALIZED_VIEW,
                PieceKinds.TRIGGER,
                PieceKinds.EXCLUSION);
        Piece target = dice.pick(targets);
        return Body.of(
                "comment", "COMMENT ON " + words(target) + " IS '" + dice.pick("said", "it''s", "two\nlines") + "'");
    }

    private static String words(Piece target) {
        String self = target.reference();
        String home = "{" + target.home() + "}";
        return switch (target.kind().word()) {
            case "s" -> "SCHEMA " + self;
            case "kind" -> "TYPE " + self;
            case "domain" -> "DOMAIN " + self;
            case "seq" -> "SEQUENCE " + self;
            case "t" -> "TABLE " + self;
            case "i" -> "INDEX " + self;
            case "v" -> "VIEW " + self;
            case "mv" -> "MATERIALIZED VIEW " + self;
            case "tr" -> "TRIGGER " + self + " ON " + home;
            case "excl" -> "CONSTRAINT " + self + " ON " + home;
            default -> "COLUMN " + home + "." + self;
        };
    }
}
