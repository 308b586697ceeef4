/* SPDX-License-Identifier: Apache-2.0 */
package io.github.migrationmaven.acceptance;

import static io.github.migrationmaven.acceptance.AcceptanceCase.rule;
import static io.github.migrationmaven.plan.Hazard.BLOCKS_WRITES;
import static io.github.migrationmaven.plan.Hazard.DELETES_DATA;
import static io.github.migrationmaven.plan.Hazard.DEPENDS_ON_DATA;
import static io.github.migrationmaven.plan.Hazard.REWRITES_TABLE;

import java.util.stream.Stream;

class ColumnAcceptanceTest extends AcceptanceTest {

    private static final String READ = """
            CREATE TABLE t (a %s DEFAULT '1', b int);
            ALTER TABLE t ADD CONSTRAINT c CHECK (a > '0');
            CREATE INDEX i ON t (a) WHERE a > '0';
            CREATE VIEW v AS SELECT a FROM t;
            CREATE VIEW w AS SELECT a FROM v;
            CREATE MATERIALIZED VIEW m AS SELECT a FROM w;
            CREATE UNIQUE INDEX j ON m (a);
            CREATE FUNCTION f() RETURNS trigger LANGUAGE plpgsql AS 'BEGIN RETURN NEW; END';
            CREATE TRIGGER g BEFORE UPDATE OF a ON t FOR EACH ROW WHEN (NEW.a > '1') EXECUTE FUNCTION f();
            CREATE RULE r AS ON DELETE TO v DO INSTEAD NOTHING;
            DROP RULE r ON v;
            COMMENT ON VIEW w IS 'reads v';
            INSERT INTO t VALUES ('7', 8);
            """;

    static Stream<AcceptanceCase> rules() {
        return Stream.of(presence(), types(), generated()).flatMap(rules -> rules);
    }

    private static Stream<AcceptanceCase> presence() {
        return Stream.of(
                rule("a column is added")
                        .from("CREATE TABLE t (a int)")
                        .to("CREATE TABLE t (a int, b text)")
                        .plans("ALTER TABLE public.t ADD COLUMN b text")
                        .endangers(),
                rule("a column is added with its default")
                        .from("CREATE TABLE t (a int); INSERT INTO t VALUES (1)")
                        .to("CREATE TABLE t (a int, b int NOT NULL DEFAULT 7)")
                        .plans("ALTER TABLE public.t ADD COLUMN b integer DEFAULT 7 NOT NULL")
                        .endangers(),
                rule("a required column without default depends on rows")
                        .from("CREATE TABLE t (a int)")
                        .to("CREATE TABLE t (a int, b int NOT NULL)")
                        .endangers(DEPENDS_ON_DATA),
                rule("columns are added in their declared order")
                        .from("CREATE TABLE t (x int)")
                        .to("CREATE TABLE t (x int, c int, a int, b int)")
                        .plans(
                                "ALTER TABLE public.t ADD COLUMN c integer",
                                "ALTER TABLE public.t ADD COLUMN a integer",
                                "ALTER TABLE public.t ADD COLUMN b integer"),
                rule("a dropped column deletes data")
                        .from("CREATE TABLE t (a int, b int DEFAULT 1, CHECK (b > 0)); CREATE INDEX i ON t (b)")
                        .to("CREATE TABLE t (a int)")
                        .endangers(DELETES_DATA),
                rule("a dropped column is let go by the view that read it")
                        .from("CREATE TABLE t (a int, b int); CREATE VIEW v AS SELECT a, b FROM t")
                        .to("CREATE TABLE t (a int); CREATE VIEW v AS SELECT a FROM t"),
                rule("NOT NULL is set in place and depends on rows")
                        .from("CREATE TABLE t (a int)")
                        .to("CREATE TABLE t (a int NOT NULL)")
                        .plans("ALTER TABLE public.t ALTER COLUMN a SET NOT NULL")
                        .endangers(DEPENDS_ON_DATA, BLOCKS_WRITES),
                rule("NOT NULL is dropped in place")
                        .from("CREATE TABLE t (a int NOT NULL)")
                        .to("CREATE TABLE t (a int)")
                        .plans("ALTER TABLE public.t ALTER COLUMN a DROP NOT NULL")
                        .endangers(),
                rule("NOT NULL goes with the primary key")
                        .from("CREATE TABLE t (a int PRIMARY KEY)")
                        .to("CREATE TABLE t (a int)"),
                rule("NOT NULL stays when the primary key goes")
                        .from("CREATE TABLE t (a int PRIMARY KEY)")
                        .to("CREATE TABLE t (a int NOT NULL)")
                        .plans("ALTER TABLE public.t DROP CONSTRAINT t_pkey"));
    }

    private static Stream<AcceptanceCase> types() {
        return Stream.of(
                rule("a longer string needs no rewrite")
                        .from("CREATE TABLE t (a varchar(10))")
                        .to("CREATE TABLE t (a varchar(20))")
                        .plans("ALTER TABLE public.t ALTER COLUMN a TYPE character varying(20)")
                        .endangers(),
                rule("a shorter string depends on rows")
                        .from("CREATE TABLE t (a varchar(20))")
                        .to("CREATE TABLE t (a varchar(10))")
                        .endangers(DEPENDS_ON_DATA, REWRITES_TABLE),
                rule("a string of any length needs no rewrite")
                        .from("CREATE TABLE t (a varchar(20))")
                        .to("CREATE TABLE t (a text)")
                        .endangers(),
                rule("a longer number needs no rewrite")
                        .from("CREATE TABLE t (a numeric(10,2))")
                        .to("CREATE TABLE t (a numeric(12,2))")
                        .endangers(),
                rule("a number of another scale is rewritten")
                        .from("CREATE TABLE t (a numeric(10,2))")
                        .to("CREATE TABLE t (a numeric(12,3))")
                        .endangers(DEPENDS_ON_DATA, REWRITES_TABLE),
                rule("a larger integer is cast")
                        .from("CREATE TABLE t (a int)")
                        .to("CREATE TABLE t (a bigint)")
                        .plans("ALTER TABLE public.t ALTER COLUMN a TYPE bigint USING a::bigint"),
                rule("a text that is a number becomes one")
                        .from("CREATE TABLE t (a text DEFAULT '1'); INSERT INTO t VALUES ('42')")
                        .to("CREATE TABLE t (a int DEFAULT 1)")
                        .keeps("SELECT a::text FROM t"),
                rule("types without a cast go through text")
                        .from("CREATE TABLE t (a bigint)")
                        .to("CREATE TABLE t (a timestamp)")
                        .plans("ALTER TABLE public.t ALTER COLUMN a TYPE timestamp without time zone"
                                + " USING a::text::timestamp without time zone"),
                rule("the elements of an array are cast")
                        .from("CREATE TABLE t (a int[]); INSERT INTO t VALUES ('{1,2}')")
                        .to("CREATE TABLE t (a text[])")
                        .keeps("SELECT a::text FROM t"),
                rule("another collation goes over the rows")
                        .from("CREATE TABLE t (a text); CREATE INDEX i ON t (a); INSERT INTO t VALUES ('x')")
                        .to("CREATE TABLE t (a text COLLATE \"C\"); CREATE INDEX i ON t (a)")
                        .keeps("SELECT a FROM t"),
                rule("another type takes everything along that reads the column")
                        .from(READ.formatted("int"))
                        .to(READ.formatted("bigint"))
                        .keeps("SELECT t::text FROM t"),
                rule("another family of types takes everything along that reads the column")
                        .from(READ.formatted("int"))
                        .to(READ.formatted("text"))
                        .keeps("SELECT t::text FROM t"),
                rule("a view that changes itself is made once when its column changes too")
                        .from("CREATE TABLE t (a int); CREATE VIEW v AS SELECT a FROM t")
                        .to("CREATE TABLE t (a text); CREATE VIEW v AS SELECT a || 'x' AS a FROM t"),
                rule("both ends of a foreign key change their type")
                        .from("CREATE TABLE a (x int PRIMARY KEY); CREATE TABLE b (x int REFERENCES a);"
                                + "INSERT INTO a VALUES (1); INSERT INTO b VALUES (1)")
                        .to("CREATE TABLE a (x text PRIMARY KEY); CREATE TABLE b (x text REFERENCES a)")
                        .keeps("SELECT x::text FROM b"),
                rule("a default is carried to the other type")
                        .from("CREATE TABLE t (a text DEFAULT 'x')")
                        .to("CREATE TABLE t (a int DEFAULT 5)"));
    }

    private static Stream<AcceptanceCase> generated() {
        return Stream.of(
                rule("a column keeps its type while a rule reads it that is not managed")
                        .from(
                                "CREATE TABLE t (a int); CREATE RULE r AS ON UPDATE TO t WHERE OLD.a > 0 DO INSTEAD NOTHING")
                        .to(
                                "CREATE TABLE t (a bigint); CREATE RULE r AS ON UPDATE TO t WHERE OLD.a > 0 DO INSTEAD NOTHING")
                        .refuses("that is not managed: rule r on table public.t"),
                rule("a generated column is created after the column that it reads")
                        .to("CREATE TABLE t (z int GENERATED ALWAYS AS (a + 1) STORED, a int)"),
                rule("another expression needs a new column, which loses nothing")
                        .from(
                                "CREATE TABLE t (a int, b int GENERATED ALWAYS AS (a + 1) STORED); INSERT INTO t VALUES (1)")
                        .to("CREATE TABLE t (a int, b int GENERATED ALWAYS AS (a + 2) STORED)")
                        .plans(
                                "ALTER TABLE public.t DROP COLUMN b",
                                "ALTER TABLE public.t ADD COLUMN b integer GENERATED ALWAYS AS ((a + 2)) STORED")
                        .endangers(),
                rule("a generated column becomes a plain one with its values")
                        .from(
                                "CREATE TABLE t (a int, b int GENERATED ALWAYS AS (a + 1) STORED); INSERT INTO t VALUES (1)")
                        .to("CREATE TABLE t (a int, b int)")
                        .plans("ALTER TABLE public.t ALTER COLUMN b DROP EXPRESSION")
                        .keeps("SELECT b::text FROM t"),
                rule("a plain column becomes a generated one, which deletes its values")
                        .from("CREATE TABLE t (a int, b int)")
                        .to("CREATE TABLE t (a int, b int GENERATED ALWAYS AS (a + 1) STORED)")
                        .endangers(DELETES_DATA),
                rule("a generated column comes back when the column that it reads changes its type")
                        .from(
                                "CREATE TABLE t (a int, b int GENERATED ALWAYS AS (a + 1) STORED); CREATE INDEX i ON t (b);"
                                        + "CREATE VIEW v AS SELECT b FROM t; COMMENT ON COLUMN t.b IS 'more'")
                        .to(
                                "CREATE TABLE t (a bigint, b int GENERATED ALWAYS AS (a + 1) STORED); CREATE INDEX i ON t (b);"
                                        + "CREATE VIEW v AS SELECT b FROM t; COMMENT ON COLUMN t.b IS 'more'"),
                rule("a generated column goes before the column that it reads")
                        .from("CREATE TABLE t (x int, a int, b int GENERATED ALWAYS AS (a + 1) STORED)")
                        .to("CREATE TABLE t (x int)"));
    }
}
