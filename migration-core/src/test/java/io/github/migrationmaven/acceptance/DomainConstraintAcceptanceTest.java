/* SPDX-License-Identifier: Apache-2.0 */
package io.github.migrationmaven.acceptance;

import static io.github.migrationmaven.acceptance.AcceptanceCase.rule;
import static io.github.migrationmaven.plan.Hazard.DEPENDS_ON_DATA;

import java.util.stream.Stream;

class DomainConstraintAcceptanceTest extends AcceptanceTest {

    static Stream<AcceptanceCase> rules() {
        return Stream.of(
                rule("a constraint is added where a column is an array of the domain")
                        .from("CREATE DOMAIN d AS text DEFAULT 'x' CHECK (VALUE <> ''); CREATE TABLE t (x d, y d[]);"
                                + "CREATE INDEX i ON t (y); INSERT INTO t VALUES ('a', '{b,c}')")
                        .to("CREATE DOMAIN d AS text DEFAULT 'x' CHECK (VALUE <> '') CONSTRAINT c CHECK (VALUE <> 'z');"
                                + "CREATE TABLE t (x d, y d[]); CREATE INDEX i ON t (y)")
                        .keeps("SELECT y::text FROM t"),
                rule("another condition is checked where a column is an array of the domain")
                        .from("CREATE DOMAIN d AS int CONSTRAINT c CHECK (VALUE > 0); CREATE TABLE t (x d[])")
                        .to("CREATE DOMAIN d AS int CONSTRAINT c CHECK (VALUE > 1); CREATE TABLE t (x d[])"),
                rule("a constraint is added in place and depends on rows")
                        .from("CREATE DOMAIN d AS int")
                        .to("CREATE DOMAIN d AS int CONSTRAINT positive CHECK (VALUE > 0)")
                        .plans("ALTER DOMAIN public.d ADD CONSTRAINT positive CHECK ((VALUE > 0))")
                        .endangers(DEPENDS_ON_DATA),
                rule("a constraint is dropped in place")
                        .from("CREATE DOMAIN d AS int CONSTRAINT positive CHECK (VALUE > 0)")
                        .to("CREATE DOMAIN d AS int")
                        .plans("ALTER DOMAIN public.d DROP CONSTRAINT positive")
                        .endangers(),
                rule("another condition is dropped, then added")
                        .from("CREATE DOMAIN d AS int CONSTRAINT c CHECK (VALUE > 0); CREATE TABLE t (x d)")
                        .to("CREATE DOMAIN d AS int CONSTRAINT c CHECK (VALUE > 1); CREATE TABLE t (x d)")
                        .plans(
                                "ALTER DOMAIN public.d DROP CONSTRAINT c",
                                "ALTER DOMAIN public.d ADD CONSTRAINT c CHECK ((VALUE > 1))"),
                rule("a constraint that is not validated stays so")
                        .to("CREATE DOMAIN d AS int; ALTER DOMAIN d ADD CONSTRAINT c CHECK (VALUE > 0) NOT VALID"),
                rule("an unchecked constraint is added without looking at rows")
                        .from("CREATE DOMAIN d AS int")
                        .to("CREATE DOMAIN d AS int; ALTER DOMAIN d ADD CONSTRAINT c CHECK (VALUE > 0) NOT VALID")
                        .endangers(),
                rule("a constraint is validated in place")
                        .from("CREATE DOMAIN d AS int; ALTER DOMAIN d ADD CONSTRAINT c CHECK (VALUE > 0) NOT VALID")
                        .to("CREATE DOMAIN d AS int CONSTRAINT c CHECK (VALUE > 0)")
                        .plans("ALTER DOMAIN public.d VALIDATE CONSTRAINT c")
                        .endangers(DEPENDS_ON_DATA),
                rule("a constraint goes before the function that it calls")
                        .from("CREATE FUNCTION f(int) RETURNS bool LANGUAGE sql IMMUTABLE AS 'SELECT true';"
                                + "CREATE DOMAIN d AS int CONSTRAINT c CHECK (f(VALUE))")
                        .to("CREATE DOMAIN d AS int"),
                rule("constraints of one name in two domains are two constraints")
                        .from("CREATE DOMAIN a AS int CONSTRAINT c CHECK (VALUE > 0); CREATE DOMAIN b AS int")
                        .to("CREATE DOMAIN a AS int; CREATE DOMAIN b AS int CONSTRAINT c CHECK (VALUE > 0)"));
    }
}
