/* SPDX-License-Identifier: Apache-2.0 */
package io.github.migrationmaven.acceptance;

import static io.github.migrationmaven.acceptance.AcceptanceCase.rule;

import java.util.stream.Stream;

class ExtensionAcceptanceTest extends AcceptanceTest {

    static Stream<AcceptanceCase> rules() {
        return Stream.of(
                rule("an extension is created without a version, in its schema")
                        .to("CREATE EXTENSION pg_trgm")
                        .plans("CREATE EXTENSION pg_trgm WITH SCHEMA public"),
                rule("an extension is created before the index that uses it")
                        .to("CREATE EXTENSION pg_trgm; CREATE TABLE t (a text);"
                                + "CREATE INDEX i ON t USING gin (a gin_trgm_ops)"),
                rule("an equal extension needs no migration")
                        .from("CREATE EXTENSION pg_trgm")
                        .to("CREATE EXTENSION pg_trgm")
                        .plans(),
                rule("an extension moves to another schema in place")
                        .from("CREATE SCHEMA tools; CREATE EXTENSION pg_trgm")
                        .to("CREATE SCHEMA tools; CREATE EXTENSION pg_trgm SCHEMA tools")
                        .plans("ALTER EXTENSION pg_trgm SET SCHEMA tools"),
                rule("an extension of another version is updated")
                        .from("CREATE EXTENSION pg_trgm VERSION '1.3'")
                        .to("CREATE EXTENSION pg_trgm")
                        .plans("ALTER EXTENSION pg_trgm UPDATE"),
                rule("a version that is not the usual one is asked for")
                        .to("CREATE EXTENSION pg_trgm VERSION '1.5'")
                        .plans("CREATE EXTENSION pg_trgm WITH SCHEMA public VERSION '1.5'"),
                rule("an extension goes after the column that has its type")
                        .from("CREATE EXTENSION hstore; CREATE TABLE t (id int, h hstore)")
                        .to("CREATE TABLE t (id int)")
                        .plans("ALTER TABLE public.t DROP COLUMN h", "DROP EXTENSION hstore"));
    }
}
