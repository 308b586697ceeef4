/* SPDX-License-Identifier: Apache-2.0 */
package io.github.migrationmaven.random;

import java.util.List;
import java.util.Optional;

final class FunctionPiece implements PieceKind {

    @Override
    public String word() {
        return "f";
    }

    @Override
    public List<Piece> homes(Draft draft) {
        return draft.of(PieceKinds.SCHEMA);
    }

    @Override
    public int weight() {
        return 4;
    }

    @Override
    public Optional<Body> body(Piece home, Draft draft, Dice dice) {
        List<Piece> relations = draft.of(PieceKinds.TABLE, PieceKinds.VIEW);
        List<Piece> types = draft.of(PieceKinds.ENUM, PieceKinds.DOMAIN);
        String number = dice.pick("x + 1", "x * 2", "CASE WHEN x > 0 THEN 1 ELSE 2 END");
        if (!relations.isEmpty() && dice.oneIn(3)) {
            String relation = dice.pick(relations).reference();
            return dice.pick(
                    Body.of(
                            "rows",
                            "CREATE FUNCTION {self}() RETURNS SETOF " + relation
                                    + " LANGUAGE sql STABLE AS $$ SELECT * FROM " + relation + " $$"),
                    Body.of(
                            "",
                            "CREATE FUNCTION {self}() RETURNS bigint LANGUAGE sql STABLE AS $$ SELECT count(*) FROM "
                                    + relation + " $$"),
                    Body.of(
                            "",
                            "CREATE FUNCTION {self}() RETURNS bigint LANGUAGE sql STABLE BEGIN ATOMIC SELECT count(*) FROM "
                                    + relation + "; END"),
                    Body.of(
                            "",
                            "CREATE FUNCTION {self}(r " + relation
                                    + ") RETURNS boolean LANGUAGE sql AS $$ SELECT r IS NULL $$"));
        }
        if (!types.isEmpty() && dice.oneIn(3)) {
            String type = dice.pick(types).reference();
            return dice.pick(
                    Body.of(
                            "",
                            "CREATE FUNCTION {self}(x " + type
                                    + ") RETURNS text LANGUAGE sql IMMUTABLE AS $$ SELECT x::text $$"),
                    Body.of(
                            "",
                            "CREATE FUNCTION {self}(x text, y " + type + " DEFAULT NULL) RETURNS " + type
                                    + " LANGUAGE plpgsql AS $$ BEGIN RETURN y; END $$"));
        }
        return dice.pick(
                Body.of(
                        "integer -> integer",
                        "CREATE FUNCTION {self}(x integer) RETURNS integer LANGUAGE sql IMMUTABLE AS $$ SELECT "
                                + number + " $$"),
                Body.of(
                        "integer -> integer",
                        "CREATE FUNCTION {self}(x integer) RETURNS integer LANGUAGE plpgsql IMMUTABLE STRICT AS $$ BEGIN RETURN "
                                + number + "; END $$"),
                Body.of(
                        "integer -> integer",
                        "CREATE FUNCTION {self}(y integer) RETURNS integer LANGUAGE sql IMMUTABLE RETURN y + 1"));
    }
}
