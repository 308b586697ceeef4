/* SPDX-License-Identifier: Apache-2.0 */
package io.github.migrationmaven.random;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Types of columns, and values of each. */
final class Types {

    private static final Map<String, List<String>> SAMPLES = Map.ofEntries(
            Map.entry("integer", List.of("1", "2")),
            Map.entry("bigint", List.of("1", "2")),
            Map.entry("smallint", List.of("1", "2")),
            Map.entry("numeric", List.of("1.5", "2")),
            Map.entry("numeric(10,2)", List.of("1.5", "2")),
            Map.entry("real", List.of("1.5", "2")),
            Map.entry("double precision", List.of("1.5", "2")),
            Map.entry("text", List.of("'a'", "'b''c'")),
            Map.entry("character varying(20)", List.of("'a'", "'b\\c'")),
            Map.entry("character varying(50)", List.of("'a'", "'b'")),
            Map.entry("character(3)", List.of("'a'", "'abc'")),
            Map.entry("boolean", List.of("true", "false")),
            Map.entry("date", List.of("'2020-02-29'", "CURRENT_DATE")),
            Map.entry("timestamp without time zone", List.of("'2020-02-29 10:00:00'", "LOCALTIMESTAMP")),
            Map.entry("timestamp(3) with time zone", List.of("'2020-02-29 10:00:00+00'", "now()")),
            Map.entry("timestamp with time zone", List.of("'2020-02-29 10:00:00+00'", "now()")),
            Map.entry("time without time zone", List.of("'10:00'", "LOCALTIME")),
            Map.entry("interval", List.of("'1 day'", "'2 hours'")),
            Map.entry("uuid", List.of("'00000000-0000-0000-0000-000000000001'", "gen_random_uuid()")),
            Map.entry("jsonb", List.of("'{}'", "'{\"a\": 1}'")),
            Map.entry("json", List.of("'{}'", "'{\"a\": 1}'")),
            Map.entry("bytea", List.of("'\\x01'", "'\\x0203'")),
            Map.entry("inet", List.of("'127.0.0.1'", "'::1'")),
            Map.entry("bit(4)", List.of("B'0101'", "B'1010'")),
            Map.entry("integer[]", List.of("'{1,2}'", "ARRAY[3]")),
            Map.entry("text[]", List.of("'{a,b}'", "ARRAY['c']")),
            Map.entry("int4range", List.of("'[1,2)'", "int4range(3, 5)")),
            Map.entry("tsvector", List.of("'a b'", "to_tsvector('simple'::regconfig, 'c')")));

    private static final List<String> NAMES = SAMPLES.keySet().stream().sorted().toList();

    private Types() {}

    /** A type of PostgreSQL's own, mostly one that many columns have. */
    static String builtIn(Dice dice) {
        return dice.oneIn(2) ? dice.pick("integer", "text", "bigint", "boolean") : dice.pick(NAMES);
    }

    /** Any type, enums and domains of the draft among them. */
    static String any(Draft draft, Dice dice) {
        List<Piece> own = draft.of(PieceKinds.ENUM, PieceKinds.DOMAIN);
        if (own.isEmpty() || !dice.oneIn(4)) {
            return builtIn(dice);
        }
        return dice.pick(own).reference() + (dice.oneIn(8) ? "[]" : "");
    }

    /** Literals and expressions of a type; none where nothing is sure to fit. */
    static List<String> samples(String type, Draft draft) {
        if (!type.startsWith("{")) {
            return SAMPLES.getOrDefault(type, List.of());
        }
        if (type.endsWith("[]")) {
            return List.of("'{}'");
        }
        Piece piece = draft.get(Integer.parseInt(type.substring(1, type.length() - 1)));
        return piece.kind() == PieceKinds.DOMAIN
                ? samples(piece.note(), draft)
                : List.of(piece.note().split(","));
    }

    /** A condition on a column, named as {@code name}. */
    static String condition(Piece column, String name, Draft draft, Dice dice) {
        List<String> conditions = new ArrayList<>();
        conditions.add(name + " IS NOT NULL");
        switch (column.note()) {
            case "integer", "bigint", "smallint", "numeric", "numeric(10,2)", "real", "double precision" -> {
                conditions.add(name + " > 0");
                conditions.add(name + " BETWEEN 1 AND 1000");
                conditions.add(name + " IN (1, 2, 3)");
                draft.all(piece -> piece.note().equals("integer -> integer"))
                        .forEach(function -> conditions.add(function.reference() + "(" + name + "::integer) > 0"));
            }
            case "text", "character varying(20)", "character varying(50)" -> {
                conditions.add("length(" + name + ") < 100");
                conditions.add(name + " <> ''");
                conditions.add("lower(" + name + ") LIKE 'a%'");
                conditions.add(name + " IN ('a', 'b''c', 'd')");
            }
            case "boolean" -> conditions.add("NOT " + name);
            case "date", "timestamp without time zone" -> conditions.add(name + " > '2000-01-01'");
            default ->
                samples(column.note(), draft).stream()
                        .filter(sample -> column.note().startsWith("{") && sample.startsWith("'"))
                        .forEach(sample -> conditions.add(name + " <> " + sample));
        }
        return dice.pick(conditions);
    }

    /** A value made of a column. */
    static String value(Piece column, String name, Draft draft, Dice dice) {
        List<String> values = new ArrayList<>(List.of(name, name));
        switch (column.note()) {
            case "integer", "bigint", "smallint" -> {
                values.add(name + " + 1");
                values.add("(" + name + ")::text");
                draft.all(piece -> piece.note().equals("integer -> integer"))
                        .forEach(function -> values.add(function.reference() + "(" + name + "::integer)"));
            }
            case "text", "character varying(20)", "character varying(50)" -> {
                values.add("lower(" + name + ")");
                values.add(name + " || 'x'");
            }
            default -> values.add("coalesce(" + name + ", " + name + ")");
        }
        return dice.pick(values);
    }
}
