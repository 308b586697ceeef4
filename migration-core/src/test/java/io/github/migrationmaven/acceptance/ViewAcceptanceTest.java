/* SPDX-License-Identifier: Apache-2.0 */
package io.github.migrationmaven.acceptance;

import static io.github.migrationmaven.acceptance.AcceptanceCase.rule;

import java.util.stream.Stream;

class ViewAcceptanceTest extends AcceptanceTest {

    static Stream<AcceptanceCase> rules() {
        return Stream.of(
                rule("a view leaves a column that goes while the table is altered")
                        .from("CREATE TABLE a (x int) WITH (fillfactor=70); CREATE TABLE b (x int, y int);"
                                + "CREATE VIEW v AS SELECT a.x FROM a CROSS JOIN b")
                        .to("CREATE TABLE a (); CREATE TABLE b (x int, y int);"
                                + "CREATE VIEW v AS SELECT b.x FROM b CROSS JOIN a"),
                rule("an equal view needs no migration")
                        .from("CREATE TABLE t (a int); CREATE VIEW v AS SELECT a FROM t")
                        .to("CREATE TABLE t (a int); CREATE VIEW v AS SELECT a FROM t")
                        .plans(),
                rule("another query of the same columns is replaced in place")
                        .from("CREATE VIEW v AS SELECT 1 AS a; CREATE VIEW w AS SELECT a FROM v")
                        .to("CREATE VIEW v AS SELECT 2 AS a; CREATE VIEW w AS SELECT a FROM v")
                        .plans("CREATE OR REPLACE VIEW public.v AS\nSELECT 2 AS a")
                        .endangers(),
                rule("a column at the end is replaced in place")
                        .from("CREATE VIEW v AS SELECT 1 AS a")
                        .to("CREATE VIEW v AS SELECT 1 AS a, 2 AS b")
                        .plans("CREATE OR REPLACE VIEW public.v AS\nSELECT 1 AS a,\n    2 AS b"),
                rule("a column in the middle needs a new view")
                        .from("CREATE VIEW v AS SELECT 1 AS a; CREATE VIEW w AS SELECT a FROM v")
                        .to("CREATE VIEW v AS SELECT 2 AS b, 1 AS a; CREATE VIEW w AS SELECT a FROM v"),
                rule("another type of a column needs a new view")
                        .from("CREATE VIEW v AS SELECT 1 AS a")
                        .to("CREATE VIEW v AS SELECT 'x'::text AS a")
                        .plans("DROP VIEW public.v", "CREATE VIEW public.v AS\nSELECT 'x'::text AS a"),
                rule("options of a new view are said")
                        .to("CREATE TABLE t (a int); CREATE VIEW v WITH (security_barrier=true, security_invoker=true)"
                                + " AS SELECT a FROM t WITH LOCAL CHECK OPTION"),
                rule("an option is taken away in place")
                        .from("CREATE TABLE t (a int); CREATE VIEW v WITH (security_barrier=true) AS SELECT a FROM t")
                        .to("CREATE TABLE t (a int); CREATE VIEW v AS SELECT a FROM t"),
                rule("views on views are created in order")
                        .to(
                                "CREATE VIEW z AS SELECT 1 AS a; CREATE VIEW y AS SELECT a FROM z; CREATE VIEW x AS SELECT a FROM y"),
                rule("views on views go in order")
                        .from(
                                "CREATE VIEW z AS SELECT 1 AS a; CREATE VIEW y AS SELECT a FROM z; CREATE VIEW x AS SELECT a FROM y")
                        .plans("DROP VIEW public.x", "DROP VIEW public.y", "DROP VIEW public.z"),
                rule("a view lets go of a table that is dropped")
                        .from("CREATE TABLE t (a int); CREATE TABLE u (a int); CREATE VIEW v AS SELECT a FROM t")
                        .to("CREATE TABLE u (a int); CREATE VIEW v AS SELECT a FROM u"),
                rule("a view that reads a table's key goes before the key")
                        .from(
                                "CREATE TABLE t (a int PRIMARY KEY, b int); CREATE VIEW v AS SELECT a, b FROM t GROUP BY a")
                        .to(
                                "CREATE TABLE t (a int NOT NULL, b int); CREATE VIEW v AS SELECT a, b FROM t GROUP BY a, b"),
                rule("a view becomes a materialised view")
                        .from("CREATE VIEW v AS SELECT 1 AS a")
                        .to("CREATE MATERIALIZED VIEW v AS SELECT 1 AS a"),
                rule("a view becomes a table")
                        .from("CREATE VIEW v AS SELECT 1 AS a; CREATE VIEW w AS SELECT a FROM v")
                        .to("CREATE TABLE v (a int); CREATE VIEW w AS SELECT a FROM v"),
                rule("a trigger of a view comes back with it")
                        .from("CREATE VIEW v AS SELECT 1 AS a;"
                                + "CREATE FUNCTION f() RETURNS trigger LANGUAGE plpgsql AS 'BEGIN RETURN NEW; END';"
                                + "CREATE TRIGGER g INSTEAD OF INSERT ON v FOR EACH ROW EXECUTE FUNCTION f()")
                        .to("CREATE VIEW v AS SELECT 'x' AS a;"
                                + "CREATE FUNCTION f() RETURNS trigger LANGUAGE plpgsql AS 'BEGIN RETURN NEW; END';"
                                + "CREATE TRIGGER g INSTEAD OF INSERT ON v FOR EACH ROW EXECUTE FUNCTION f()"),
                rule("a comment on a view's column goes with the view")
                        .from("CREATE VIEW v AS SELECT 1 AS a; COMMENT ON COLUMN v.a IS 'x'")
                        .plans("DROP VIEW public.v"),
                rule("a recursive view is created")
                        .to("CREATE RECURSIVE VIEW v (a) AS SELECT 1 UNION ALL SELECT a + 1 FROM v WHERE a < 3"));
    }
}
