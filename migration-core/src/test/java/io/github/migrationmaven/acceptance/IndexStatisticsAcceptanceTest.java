/* SPDX-License-Identifier: Apache-2.0 */
package io.github.migrationmaven.acceptance;

import static io.github.migrationmaven.acceptance.AcceptanceCase.rule;

import java.util.stream.Stream;

class IndexStatisticsAcceptanceTest extends AcceptanceTest {

    private static final String TABLE = "CREATE TABLE t (a int, b int); CREATE INDEX i ON t (b, (a + 1), (a + 2));";

    static Stream<AcceptanceCase> rules() {
        return Stream.of(
                rule("targets are set in place")
                        .from(TABLE)
                        .to(TABLE + "ALTER INDEX i ALTER 2 SET STATISTICS 50; ALTER INDEX i ALTER 3 SET STATISTICS 0")
                        .plans(
                                "ALTER INDEX public.i ALTER COLUMN 2 SET STATISTICS 50",
                                "ALTER INDEX public.i ALTER COLUMN 3 SET STATISTICS 0"),
                rule("targets are changed in place")
                        .from(TABLE + "ALTER INDEX i ALTER 2 SET STATISTICS 50; ALTER INDEX i ALTER 3 SET STATISTICS 0")
                        .to(TABLE + "ALTER INDEX i ALTER 2 SET STATISTICS 60")
                        .plans(
                                "ALTER INDEX public.i ALTER COLUMN 2 SET STATISTICS 60",
                                "ALTER INDEX public.i ALTER COLUMN 3 SET STATISTICS -1"),
                rule("targets are as usual again")
                        .from(TABLE + "ALTER INDEX i ALTER 2 SET STATISTICS 50")
                        .to(TABLE)
                        .plans("ALTER INDEX public.i ALTER COLUMN 2 SET STATISTICS -1"),
                rule("targets come back with their index")
                        .from(TABLE + "ALTER INDEX i ALTER 2 SET STATISTICS 50")
                        .to("CREATE TABLE t (a int, b int); CREATE INDEX i ON t (b, (a + 3));"
                                + "ALTER INDEX i ALTER 2 SET STATISTICS 50"),
                rule("targets go with their index")
                        .from(TABLE + "ALTER INDEX i ALTER 2 SET STATISTICS 50")
                        .to("CREATE TABLE t (a int, b int)")
                        .plans("DROP INDEX public.i"));
    }
}
