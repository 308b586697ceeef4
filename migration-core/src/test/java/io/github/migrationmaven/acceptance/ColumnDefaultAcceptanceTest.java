/* SPDX-License-Identifier: Apache-2.0 */
package io.github.migrationmaven.acceptance;

import static io.github.migrationmaven.acceptance.AcceptanceCase.rule;

import java.util.stream.Stream;

class ColumnDefaultAcceptanceTest extends AcceptanceTest {

    static Stream<AcceptanceCase> rules() {
        return Stream.of(
                rule("a default is set in place")
                        .from("CREATE TABLE t (a int)")
                        .to("CREATE TABLE t (a int DEFAULT 1)")
                        .plans("ALTER TABLE public.t ALTER COLUMN a SET DEFAULT 1")
                        .endangers(),
                rule("a default is changed in place")
                        .from("CREATE TABLE t (a text DEFAULT 'x')")
                        .to("CREATE TABLE t (a text DEFAULT 'it''s')")
                        .plans("ALTER TABLE public.t ALTER COLUMN a SET DEFAULT 'it''s'::text"),
                rule("a default is dropped in place")
                        .from("CREATE TABLE t (a int DEFAULT 1)")
                        .to("CREATE TABLE t (a int)")
                        .plans("ALTER TABLE public.t ALTER COLUMN a DROP DEFAULT")
                        .endangers(),
                rule("a default of a view's column is set in place")
                        .from("CREATE TABLE t (a int); CREATE VIEW v AS SELECT a FROM t")
                        .to(
                                "CREATE TABLE t (a int); CREATE VIEW v AS SELECT a FROM t; ALTER VIEW v ALTER a SET DEFAULT 3")
                        .plans("ALTER TABLE public.v ALTER COLUMN a SET DEFAULT 3"),
                rule("a default of a view's column comes back with the view")
                        .from(
                                "CREATE TABLE t (a int); CREATE VIEW v AS SELECT a FROM t; ALTER VIEW v ALTER a SET DEFAULT 3")
                        .to(
                                "CREATE TABLE t (a bigint); CREATE VIEW v AS SELECT a FROM t; ALTER VIEW v ALTER a SET DEFAULT 3"),
                rule("a default of text is text")
                        .from("CREATE TABLE t (a text)")
                        .to("CREATE TABLE t (a text DEFAULT 'NULL')"),
                rule("equal defaults need no migration")
                        .from("CREATE TABLE t (a timestamptz DEFAULT now(), b int DEFAULT 1 + 1)")
                        .to("CREATE TABLE t (a timestamptz DEFAULT now(), b int DEFAULT 1 + 1)")
                        .plans(),
                rule("a default gives way to an expression")
                        .from("CREATE TABLE t (b int, a int DEFAULT 1)")
                        .to("CREATE TABLE t (b int, a int GENERATED ALWAYS AS (b + 1) STORED)"),
                rule("an expression gives way to a default")
                        .from("CREATE TABLE t (b int, a int GENERATED ALWAYS AS (b + 1) STORED)")
                        .to("CREATE TABLE t (b int, a int DEFAULT 1)"),
                rule("a default gives way to an identity")
                        .from("CREATE TABLE t (a int NOT NULL DEFAULT 1)")
                        .to("CREATE TABLE t (a int GENERATED ALWAYS AS IDENTITY)"),
                rule("an identity gives way to a default")
                        .from("CREATE TABLE t (a int GENERATED ALWAYS AS IDENTITY)")
                        .to("CREATE TABLE t (a int NOT NULL DEFAULT 1)"),
                rule("a sequence goes after the default that read it")
                        .from("CREATE SEQUENCE s; CREATE TABLE t (a int DEFAULT nextval('s'))")
                        .to("CREATE TABLE t (a int)"));
    }
}
