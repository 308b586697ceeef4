/* SPDX-License-Identifier: Apache-2.0 */
package io.github.migrationmaven.acceptance;

import static io.github.migrationmaven.acceptance.AcceptanceCase.rule;

import java.util.stream.Stream;

class FunctionAcceptanceTest extends AcceptanceTest {

    private static final String USED = """
            CREATE FUNCTION f(a int) RETURNS %s LANGUAGE sql IMMUTABLE AS 'SELECT 1::%1$s';
            CREATE TABLE t (x int, y %1$s DEFAULT f(1), z %1$s GENERATED ALWAYS AS (f(x)) STORED);
            ALTER TABLE t ADD CONSTRAINT c CHECK (f(x) > 0);
            CREATE INDEX i ON t (f(x));
            CREATE VIEW v AS SELECT f(x) FROM t;
            CREATE MATERIALIZED VIEW m AS SELECT f(x) FROM t;
            CREATE DOMAIN d AS int DEFAULT f(2) CHECK (f(VALUE) > 0);
            CREATE TABLE u (x d);
            INSERT INTO t (x) VALUES (5);
            INSERT INTO u VALUES (6);
            """;

    static Stream<AcceptanceCase> rules() {
        return Stream.concat(attributes(), dependants());
    }

    private static Stream<AcceptanceCase> attributes() {
        return Stream.of(
                rule("equal functions need no migration")
                        .from("CREATE FUNCTION f(a int DEFAULT 1) RETURNS int LANGUAGE sql AS 'SELECT 1'")
                        .to("CREATE FUNCTION f(a int DEFAULT 1) RETURNS int LANGUAGE sql AS 'SELECT 1'")
                        .plans(),
                rule("a function is created with everything PostgreSQL prints")
                        .to(
                                "CREATE FUNCTION f(INOUT a int, VARIADIC b text[] DEFAULT '{}') LANGUAGE plpgsql STRICT STABLE"
                                        + " PARALLEL SAFE SECURITY DEFINER COST 7 SET work_mem = '1MB' AS $$BEGIN END$$"),
                rule("another body is replaced in place")
                        .from("CREATE FUNCTION f() RETURNS int LANGUAGE sql AS 'SELECT 1'")
                        .to("CREATE FUNCTION f() RETURNS int LANGUAGE sql AS 'SELECT 2'")
                        .plans("CREATE OR REPLACE FUNCTION public.f()\n RETURNS integer\n LANGUAGE sql\n"
                                + "AS $function$SELECT 2$function$")
                        .endangers(),
                rule("other marks are replaced in place")
                        .from("CREATE FUNCTION f() RETURNS int LANGUAGE sql AS 'SELECT 1'; CREATE VIEW v AS SELECT f()")
                        .to("CREATE FUNCTION f() RETURNS int LANGUAGE sql IMMUTABLE STRICT COST 5 AS 'SELECT 1';"
                                + "CREATE VIEW v AS SELECT f()"),
                rule("a default that is added is replaced in place")
                        .from(
                                "CREATE FUNCTION f(a int) RETURNS int LANGUAGE sql AS 'SELECT 1'; CREATE VIEW v AS SELECT f(1)")
                        .to("CREATE FUNCTION f(a int DEFAULT 2) RETURNS int LANGUAGE sql AS 'SELECT 1';"
                                + "CREATE VIEW v AS SELECT f(1)"),
                rule("a default that is taken away needs a new function")
                        .from("CREATE FUNCTION f(a int DEFAULT 2) RETURNS int LANGUAGE sql AS 'SELECT 1';"
                                + "CREATE VIEW v AS SELECT f(1)")
                        .to("CREATE FUNCTION f(a int) RETURNS int LANGUAGE sql AS 'SELECT 1';"
                                + "CREATE VIEW v AS SELECT f(1)"),
                rule("another name of an argument needs a new function")
                        .from("CREATE FUNCTION f(a int) RETURNS int LANGUAGE sql AS 'SELECT 1'")
                        .to("CREATE FUNCTION f(b int) RETURNS int LANGUAGE sql AS 'SELECT 1'"),
                rule("another output argument needs a new function")
                        .from("CREATE FUNCTION f(OUT a int, OUT b int) LANGUAGE sql AS 'SELECT 1, 2'")
                        .to("CREATE FUNCTION f(OUT a int, OUT c int) LANGUAGE sql AS 'SELECT 1, 2'"),
                rule("other columns of a returned table need a new function")
                        .from("CREATE FUNCTION f() RETURNS TABLE (a int) LANGUAGE sql AS 'SELECT 1'")
                        .to("CREATE FUNCTION f() RETURNS TABLE (b int) LANGUAGE sql AS 'SELECT 1'"),
                rule("functions of one name and other arguments are other functions")
                        .from("CREATE FUNCTION f(int) RETURNS int LANGUAGE sql AS 'SELECT 1'")
                        .to("CREATE FUNCTION f(int, text) RETURNS int LANGUAGE sql AS 'SELECT 1';"
                                + "CREATE FUNCTION f(int[]) RETURNS int LANGUAGE sql AS 'SELECT 1'"),
                rule("a function becomes a window function")
                        .from("CREATE FUNCTION f() RETURNS bigint LANGUAGE sql AS 'SELECT 1::bigint'")
                        .to("CREATE FUNCTION f() RETURNS bigint LANGUAGE internal WINDOW AS 'window_row_number'"),
                rule("a function becomes a procedure")
                        .from("CREATE FUNCTION f() RETURNS void LANGUAGE sql AS ''")
                        .to("CREATE PROCEDURE f() LANGUAGE sql AS ''"),
                rule("a dropped function deletes no data")
                        .from("CREATE FUNCTION f(a int, b text[]) RETURNS int LANGUAGE sql AS 'SELECT 1'")
                        .plans("DROP FUNCTION public.f(integer, text[])")
                        .endangers());
    }

    private static final String POLICY = """
            CREATE FUNCTION f(a int) RETURNS bool LANGUAGE sql AS 'SELECT true';
            CREATE TABLE t (x int);
            CREATE POLICY mine ON t USING (f(x));
            """;

    private static Stream<AcceptanceCase> dependants() {
        return Stream.of(
                rule("a function stays while a policy calls it that is not managed")
                        .from(POLICY)
                        .to(POLICY.replace("f(a int)", "f(b int)"))
                        .refuses("that is not managed: policy mine on table public.t"),
                rule("a function goes after the table whose policy calls it")
                        .from(POLICY)
                        .plans("DROP TABLE public.t", "DROP FUNCTION public.f(integer)"),
                rule("another result comes with everything that reads it")
                        .from(USED.formatted("int"))
                        .to(USED.formatted("bigint"))
                        .keeps("SELECT x::text || y FROM t UNION ALL SELECT x::text FROM u"),
                rule("a function in SQL is created after what its body names")
                        .to("CREATE TABLE zz (x int); CREATE FUNCTION a() RETURNS bigint LANGUAGE sql"
                                + " AS 'SELECT count(*) FROM zz'"),
                rule("functions that call each other are created in order")
                        .to("CREATE FUNCTION z() RETURNS int LANGUAGE sql AS 'SELECT 1';"
                                + "CREATE FUNCTION a() RETURNS int LANGUAGE sql AS 'SELECT z()'"),
                rule("a function with a standard body is created after what it names")
                        .to("CREATE TABLE zz (x int); CREATE FUNCTION a() RETURNS bigint LANGUAGE sql"
                                + " BEGIN ATOMIC SELECT count(*) FROM zz; END"),
                rule("a function with a standard body goes before the column it reads")
                        .from("CREATE TABLE t (x int, y int); CREATE FUNCTION a() RETURNS int LANGUAGE sql"
                                + " BEGIN ATOMIC SELECT max(y) FROM t; END")
                        .to("CREATE TABLE t (x int); CREATE FUNCTION a() RETURNS int LANGUAGE sql"
                                + " BEGIN ATOMIC SELECT max(x) FROM t; END"),
                rule("a function lets go of another one that is dropped")
                        .from("CREATE FUNCTION z() RETURNS int LANGUAGE sql AS 'SELECT 1';"
                                + "CREATE FUNCTION a() RETURNS int LANGUAGE sql BEGIN ATOMIC SELECT z(); END")
                        .to("CREATE FUNCTION a() RETURNS int LANGUAGE sql BEGIN ATOMIC SELECT 2; END"),
                rule("a table needs a function that needs the table")
                        .to("CREATE TABLE t (x int); CREATE FUNCTION f(t) RETURNS int LANGUAGE sql IMMUTABLE"
                                + " AS 'SELECT 1'; ALTER TABLE t ADD CONSTRAINT c CHECK (f(t.*) > 0)"),
                rule("a default needs a function that reads the table")
                        .to("CREATE TABLE t (x int); CREATE FUNCTION f() RETURNS bigint LANGUAGE sql"
                                + " AS 'SELECT count(*) FROM t'; ALTER TABLE t ALTER x SET DEFAULT f()"),
                rule("functions in plpgsql may name each other in a circle")
                        .to("CREATE FUNCTION a() RETURNS int LANGUAGE plpgsql AS 'BEGIN RETURN b(); END';"
                                + "CREATE FUNCTION b() RETURNS int LANGUAGE plpgsql AS 'BEGIN RETURN a(); END'"),
                rule("a function goes after the trigger that calls it")
                        .from("CREATE TABLE t (x int);"
                                + "CREATE FUNCTION f() RETURNS trigger LANGUAGE plpgsql AS 'BEGIN RETURN NEW; END';"
                                + "CREATE TRIGGER g BEFORE INSERT ON t FOR EACH ROW EXECUTE FUNCTION f()")
                        .to("CREATE TABLE t (x int)"),
                rule("a function that returns rows of a table goes with the table")
                        .from("CREATE TABLE t (x int); CREATE FUNCTION f() RETURNS SETOF t LANGUAGE sql AS 'SELECT 1'")
                        .to("SELECT 1"));
    }
}
