/* SPDX-License-Identifier: Apache-2.0 */
package io.github.migrationmaven.acceptance;

import static io.github.migrationmaven.acceptance.AcceptanceCase.rule;

import java.util.stream.Stream;

class ColumnSettingsAcceptanceTest extends AcceptanceTest {

    private static final String ALL =
            "ALTER TABLE t ALTER a SET STORAGE EXTERNAL; ALTER TABLE t ALTER a SET STATISTICS 50;"
                    + "ALTER TABLE t ALTER a SET COMPRESSION pglz; ALTER TABLE t ALTER a SET (n_distinct = 5)";

    static Stream<AcceptanceCase> rules() {
        return Stream.of(
                rule("all settings are set in place")
                        .from("CREATE TABLE t (a text)")
                        .to("CREATE TABLE t (a text);" + ALL)
                        .plans(
                                "ALTER TABLE public.t ALTER COLUMN a SET STORAGE EXTERNAL",
                                "ALTER TABLE public.t ALTER COLUMN a SET COMPRESSION pglz",
                                "ALTER TABLE public.t ALTER COLUMN a SET STATISTICS 50",
                                "ALTER TABLE public.t ALTER COLUMN a SET (n_distinct='5')")
                        .endangers(),
                rule("all settings are as usual again")
                        .from("CREATE TABLE t (a text);" + ALL)
                        .to("CREATE TABLE t (a text)")
                        .plans(
                                "ALTER TABLE public.t ALTER COLUMN a SET STORAGE EXTENDED",
                                "ALTER TABLE public.t ALTER COLUMN a SET COMPRESSION default",
                                "ALTER TABLE public.t ALTER COLUMN a SET STATISTICS -1",
                                "ALTER TABLE public.t ALTER COLUMN a RESET (n_distinct)"),
                rule("one setting is changed in place")
                        .from("CREATE TABLE t (a text);" + ALL)
                        .to("CREATE TABLE t (a text);" + ALL + "; ALTER TABLE t ALTER a SET STORAGE MAIN")
                        .plans("ALTER TABLE public.t ALTER COLUMN a SET STORAGE MAIN"),
                rule("settings survive another type")
                        .from("CREATE TABLE t (a varchar(10));" + ALL)
                        .to("CREATE TABLE t (a text);" + ALL),
                rule("a type of another storage has its own usual one")
                        .from("CREATE TABLE t (a numeric); ALTER TABLE t ALTER a SET STORAGE EXTENDED")
                        .to("CREATE TABLE t (a text); ALTER TABLE t ALTER a SET STORAGE MAIN"),
                rule("settings go with their column")
                        .from("CREATE TABLE t (a text, b int);" + ALL)
                        .to("CREATE TABLE t (b int)")
                        .plans("ALTER TABLE public.t DROP COLUMN a"),
                rule("a column of a materialised view has settings")
                        .to("CREATE MATERIALIZED VIEW t AS SELECT 'x'::text AS a;"
                                + ALL.replace("ALTER TABLE", "ALTER MATERIALIZED VIEW")),
                rule("equal settings need no migration")
                        .from("CREATE TABLE t (a text);" + ALL)
                        .to("CREATE TABLE t (a text);" + ALL)
                        .plans());
    }
}
