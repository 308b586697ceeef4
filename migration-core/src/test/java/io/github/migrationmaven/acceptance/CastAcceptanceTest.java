/* SPDX-License-Identifier: Apache-2.0 */
package io.github.migrationmaven.acceptance;

import static io.github.migrationmaven.acceptance.AcceptanceCase.rule;

import java.util.stream.Stream;

class CastAcceptanceTest extends AcceptanceTest {

    private static final String MOOD = "CREATE TYPE mood AS ENUM ('sad', 'happy');";
    private static final String CAST = "CREATE CAST (varchar AS mood) WITH INOUT AS IMPLICIT;";

    static Stream<AcceptanceCase> rules() {
        return Stream.of(
                rule("a cast is created after its type, before the table that uses it")
                        .to(MOOD + CAST + "CREATE TABLE t (m mood DEFAULT 'sad'::varchar)")
                        .plans(
                                "CREATE TYPE public.mood AS ENUM ('sad', 'happy')",
                                "CREATE CAST (character varying AS public.mood) WITH INOUT AS IMPLICIT",
                                "CREATE TABLE public.t (\n    m public.mood DEFAULT 'sad'::character varying\n)"),
                rule("equal casts need no migration")
                        .from(MOOD + CAST)
                        .to(MOOD + CAST)
                        .plans(),
                rule("a cast that becomes explicit is made again")
                        .from(MOOD + CAST)
                        .to(MOOD + "CREATE CAST (varchar AS mood) WITH INOUT")
                        .plans(
                                "DROP CAST (character varying AS public.mood)",
                                "CREATE CAST (character varying AS public.mood) WITH INOUT"),
                rule("a cast by a function comes after the function")
                        .to("CREATE DOMAIN cents AS int; CREATE TYPE unit AS ENUM ('cent');"
                                + "CREATE FUNCTION unit_of(cents) RETURNS unit LANGUAGE sql IMMUTABLE"
                                + " RETURN 'cent'::unit;"
                                + MOOD
                                + "CREATE FUNCTION mood_of(unit) RETURNS mood LANGUAGE sql IMMUTABLE"
                                + " RETURN 'sad'::mood;"
                                + "CREATE CAST (unit AS mood) WITH FUNCTION mood_of(unit) AS ASSIGNMENT"),
                rule("a cast without a function is told from one by text")
                        .from("CREATE TABLE t (a int)")
                        .to("CREATE TABLE t (a int); CREATE CAST (date AS int) WITHOUT FUNCTION")
                        .plans("CREATE CAST (date AS integer) WITHOUT FUNCTION"),
                rule("the casts of an enum type come back when it loses a label")
                        .from(MOOD + CAST + "CREATE TABLE t (m mood)")
                        .to("CREATE TYPE mood AS ENUM ('happy');" + CAST + "CREATE TABLE t (m mood)"),
                rule("a cast goes before its type").from(MOOD + CAST).to("CREATE TABLE t (a int)"),
                rule("a comment on a cast is kept").to(MOOD + CAST + "COMMENT ON CAST (varchar AS mood) IS 'binding'"),
                rule("a cast of a type in another schema quotes its name where it must")
                        .to("CREATE SCHEMA \"Odd one\"; CREATE TYPE \"Odd one\".\"user\" AS ENUM ('a');"
                                + "CREATE CAST (text AS \"Odd one\".\"user\") WITH INOUT AS ASSIGNMENT"),
                rule("a cast of an array is one of its element's type")
                        .to(MOOD + "CREATE CAST (varchar AS mood[]) WITH INOUT"));
    }
}
