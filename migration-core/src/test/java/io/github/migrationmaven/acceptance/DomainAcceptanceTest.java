/* SPDX-License-Identifier: Apache-2.0 */
package io.github.migrationmaven.acceptance;

import static io.github.migrationmaven.acceptance.AcceptanceCase.rule;
import static io.github.migrationmaven.plan.Hazard.DEPENDS_ON_DATA;

import java.util.stream.Stream;

class DomainAcceptanceTest extends AcceptanceTest {

    static Stream<AcceptanceCase> rules() {
        return Stream.of(
                rule("a domain takes no nulls any more where a column is an array of it")
                        .from("CREATE DOMAIN d AS int; CREATE TABLE t (x d[]); INSERT INTO t VALUES ('{1}')")
                        .to("CREATE DOMAIN d AS int NOT NULL; CREATE TABLE t (x d[])")
                        .keeps("SELECT x::text FROM t"),
                rule("equal domains need no migration")
                        .from("CREATE DOMAIN price AS numeric(10,2) DEFAULT 0 NOT NULL CHECK (VALUE >= 0)")
                        .to("CREATE DOMAIN price AS numeric(10,2) DEFAULT 0 NOT NULL CHECK (VALUE >= 0)")
                        .plans(),
                rule("a domain is created with all its attributes")
                        .to(
                                "CREATE DOMAIN word AS text COLLATE \"C\" DEFAULT 'x' NOT NULL CONSTRAINT filled CHECK (VALUE <> '')")
                        .plans("CREATE DOMAIN public.word AS text COLLATE pg_catalog.\"C\" DEFAULT 'x'::text NOT NULL\n"
                                + "    CONSTRAINT filled CHECK ((VALUE <> ''::text))"),
                rule("a default is set in place")
                        .from("CREATE DOMAIN d AS int")
                        .to("CREATE DOMAIN d AS int DEFAULT 7")
                        .plans("ALTER DOMAIN public.d SET DEFAULT 7")
                        .endangers(),
                rule("a default is dropped in place")
                        .from("CREATE DOMAIN d AS int DEFAULT 7")
                        .to("CREATE DOMAIN d AS int")
                        .plans("ALTER DOMAIN public.d DROP DEFAULT"),
                rule("NOT NULL is set in place and depends on rows")
                        .from("CREATE DOMAIN d AS int")
                        .to("CREATE DOMAIN d AS int NOT NULL")
                        .plans("ALTER DOMAIN public.d SET NOT NULL")
                        .endangers(DEPENDS_ON_DATA),
                rule("NOT NULL is dropped in place")
                        .from("CREATE DOMAIN d AS int NOT NULL")
                        .to("CREATE DOMAIN d AS int")
                        .plans("ALTER DOMAIN public.d DROP NOT NULL")
                        .endangers(),
                rule("another base type converts the columns")
                        .from(
                                "CREATE DOMAIN d AS varchar(10) CHECK (VALUE <> ''); CREATE TABLE t (a d, b d[]);"
                                        + "CREATE VIEW v AS SELECT a FROM t; CREATE INDEX i ON t (a); INSERT INTO t VALUES ('x', '{y}')")
                        .to("CREATE DOMAIN d AS varchar(20) CHECK (VALUE <> ''); CREATE TABLE t (a d, b d[]);"
                                + "CREATE VIEW v AS SELECT a FROM t; CREATE INDEX i ON t (a)")
                        .keeps("SELECT a || b::text FROM t"),
                rule("another collation converts the columns")
                        .from("CREATE DOMAIN d AS text; CREATE TABLE t (a d DEFAULT 'x'); INSERT INTO t VALUES ('b')")
                        .to("CREATE DOMAIN d AS text COLLATE \"C\"; CREATE TABLE t (a d DEFAULT 'x')")
                        .keeps("SELECT a FROM t"),
                rule("a domain over a domain comes back when the inner one changes its base")
                        .from("CREATE DOMAIN a AS int; CREATE DOMAIN b AS a CHECK (VALUE > 0); CREATE TABLE t (x b);"
                                + "INSERT INTO t VALUES (1)")
                        .to("CREATE DOMAIN a AS bigint; CREATE DOMAIN b AS a CHECK (VALUE > 0); CREATE TABLE t (x b)")
                        .keeps("SELECT x::text FROM t"),
                rule("a function whose argument is a domain comes back with it")
                        .from("CREATE DOMAIN d AS int; CREATE FUNCTION f(d) RETURNS int LANGUAGE sql AS 'SELECT 1'")
                        .to("CREATE DOMAIN d AS bigint; CREATE FUNCTION f(d) RETURNS int LANGUAGE sql AS 'SELECT 1'"),
                rule("a default may call a function that is created before")
                        .to(
                                "CREATE FUNCTION f() RETURNS int LANGUAGE sql AS 'SELECT 1'; CREATE DOMAIN d AS int DEFAULT f()"),
                rule("a dropped domain deletes no data")
                        .from("CREATE DOMAIN d AS int")
                        .plans("DROP DOMAIN public.d")
                        .endangers(),
                rule("a column leaves a domain that is dropped")
                        .from("CREATE DOMAIN d AS int; CREATE TABLE t (x d); INSERT INTO t VALUES (3)")
                        .to("CREATE TABLE t (x int)")
                        .keeps("SELECT x::text FROM t"));
    }
}
