/* SPDX-License-Identifier: Apache-2.0 */
package io.github.migrationmaven.acceptance;

import static io.github.migrationmaven.acceptance.AcceptanceCase.rule;
import static io.github.migrationmaven.plan.Hazard.DEPENDS_ON_DATA;
import static io.github.migrationmaven.plan.Hazard.REWRITES_TABLE;

import java.util.stream.Stream;

class EnumTypeAcceptanceTest extends AcceptanceTest {

    private static final String USED = """
            CREATE TYPE color AS ENUM (%s);
            CREATE TABLE car (id int, main color NOT NULL DEFAULT 'red', others color[] DEFAULT '{red}');
            CREATE INDEX car_main ON car (main) WHERE main = 'red';
            ALTER TABLE car ADD CONSTRAINT loud CHECK (main <> 'blue' OR id > 0);
            CREATE VIEW red_car AS SELECT id, main FROM car WHERE main = 'red';
            INSERT INTO car VALUES (1, 'blue', '{blue,red}');
            """;

    static Stream<AcceptanceCase> rules() {
        return Stream.of(
                rule("equal enum types need no migration")
                        .from("CREATE TYPE color AS ENUM ('red', 'green')")
                        .to("CREATE TYPE color AS ENUM ('red', 'green')")
                        .plans(),
                rule("a new enum type has its labels in their order")
                        .to("CREATE TYPE color AS ENUM ('red', 'it''s', 'a')")
                        .plans("CREATE TYPE public.color AS ENUM ('red', 'it''s', 'a')"),
                rule("an enum type may have no labels").to("CREATE TYPE color AS ENUM ()"),
                rule("a label comes into an enum type without labels")
                        .from("CREATE TYPE color AS ENUM ()")
                        .to("CREATE TYPE color AS ENUM ('red')")
                        .plans("ALTER TYPE public.color ADD VALUE 'red'"),
                rule("a label added in the middle keeps the declared order")
                        .from("CREATE TYPE color AS ENUM ('red', 'blue')")
                        .to("CREATE TYPE color AS ENUM ('red', 'green', 'blue')")
                        .plans("ALTER TYPE public.color ADD VALUE 'green' AFTER 'red'")
                        .endangers(),
                rule("labels added around the old ones are added from first to last")
                        .from("CREATE TYPE color AS ENUM ('green')")
                        .to("CREATE TYPE color AS ENUM ('red', 'orange', 'green', 'blue')")
                        .plans(
                                "ALTER TYPE public.color ADD VALUE 'red' BEFORE 'green'",
                                "ALTER TYPE public.color ADD VALUE 'orange' AFTER 'red'",
                                "ALTER TYPE public.color ADD VALUE 'blue' AFTER 'green'"),
                rule("a new label can be a default in the same plan")
                        .from("CREATE TYPE color AS ENUM ('red'); CREATE TABLE t (c color)")
                        .to("CREATE TYPE color AS ENUM ('red', 'green'); CREATE TABLE t (c color DEFAULT 'green')"),
                rule("a label added to a type in use disturbs nobody")
                        .from(USED.formatted("'red', 'blue'"))
                        .to(USED.formatted("'red', 'blue', 'green'"))
                        .plans("ALTER TYPE public.color ADD VALUE 'green' AFTER 'blue'")
                        .keeps("SELECT t::text FROM car t"),
                rule("a label removed from a type in use converts the columns")
                        .from(USED.formatted("'red', 'green', 'blue'"))
                        .to(USED.formatted("'red', 'blue'"))
                        .endangers(DEPENDS_ON_DATA, REWRITES_TABLE, io.github.migrationmaven.plan.Hazard.BLOCKS_WRITES)
                        .keeps("SELECT t::text FROM car t"),
                rule("labels in another order convert the columns")
                        .from(USED.formatted("'red', 'blue'"))
                        .to(USED.formatted("'blue', 'red'"))
                        .keeps("SELECT t::text FROM car t"),
                rule("a type that nobody uses is made anew without danger")
                        .from("CREATE TYPE color AS ENUM ('red', 'green')")
                        .to("CREATE TYPE color AS ENUM ('green')")
                        .endangers(),
                rule("a type with a long name is made anew")
                        .from("CREATE TYPE %1$s AS ENUM ('a', 'b'); CREATE TABLE t (c %1$s)".formatted("n".repeat(63)))
                        .to("CREATE TYPE %1$s AS ENUM ('b'); CREATE TABLE t (c %1$s)".formatted("n".repeat(63))),
                rule("functions that take a type come back when it is made anew")
                        .from("CREATE TYPE color AS ENUM ('red', 'green');"
                                + "CREATE FUNCTION f(color) RETURNS color[] LANGUAGE sql AS 'SELECT ARRAY[$1]';"
                                + "CREATE VIEW v AS SELECT f('green') AS c")
                        .to("CREATE TYPE color AS ENUM ('green');"
                                + "CREATE FUNCTION f(color) RETURNS color[] LANGUAGE sql AS 'SELECT ARRAY[$1]';"
                                + "CREATE VIEW v AS SELECT f('green') AS c"),
                rule("a type is made anew under a column that a foreign key compares")
                        .from("CREATE TYPE color AS ENUM ('red', 'green'); CREATE TABLE a (c color PRIMARY KEY);"
                                + "CREATE TABLE b (c color REFERENCES a)")
                        .to("CREATE TYPE color AS ENUM ('green'); CREATE TABLE a (c color PRIMARY KEY);"
                                + "CREATE TABLE b (c color REFERENCES a)"),
                rule("a column leaves a type that is dropped")
                        .from("CREATE TYPE color AS ENUM ('red'); CREATE TABLE t (c color DEFAULT 'red');"
                                + "INSERT INTO t DEFAULT VALUES")
                        .to("CREATE TABLE t (c text DEFAULT 'red')")
                        .keeps("SELECT c FROM t"),
                rule("a text column takes up a new type")
                        .from("CREATE TABLE t (c text DEFAULT 'red'); INSERT INTO t DEFAULT VALUES")
                        .to("CREATE TYPE color AS ENUM ('red'); CREATE TABLE t (c color DEFAULT 'red')")
                        .keeps("SELECT c FROM t"),
                rule("a dropped enum type deletes no data")
                        .from("CREATE TYPE color AS ENUM ('red')")
                        .plans("DROP TYPE public.color")
                        .endangers());
    }
}
