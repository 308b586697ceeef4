/* SPDX-License-Identifier: Apache-2.0 */
package io.github.migrationmaven.acceptance;

import static io.github.migrationmaven.acceptance.AcceptanceCase.rule;

import java.util.stream.Stream;

class ClusteringAcceptanceTest extends AcceptanceTest {

    private static final String TABLE = "CREATE TABLE t (a int CONSTRAINT u UNIQUE, b int); CREATE INDEX i ON t (b);";

    static Stream<AcceptanceCase> rules() {
        return Stream.of(
                rule("a table is clustered by an index")
                        .from(TABLE)
                        .to(TABLE + "ALTER TABLE t CLUSTER ON i")
                        .plans("ALTER TABLE public.t CLUSTER ON i"),
                rule("a table is clustered by another index")
                        .from(TABLE + "ALTER TABLE t CLUSTER ON i")
                        .to(TABLE + "ALTER TABLE t CLUSTER ON u")
                        .plans("ALTER TABLE public.t CLUSTER ON u"),
                rule("a table is clustered no longer")
                        .from(TABLE + "ALTER TABLE t CLUSTER ON i")
                        .to(TABLE)
                        .plans("ALTER TABLE public.t SET WITHOUT CLUSTER"),
                rule("the clustering comes back with its index")
                        .from(TABLE + "ALTER TABLE t CLUSTER ON i")
                        .to("CREATE TABLE t (a int CONSTRAINT u UNIQUE, b int); CREATE INDEX i ON t (b, a);"
                                + "ALTER TABLE t CLUSTER ON i"),
                rule("a materialised view is clustered")
                        .to("CREATE MATERIALIZED VIEW m AS SELECT 1 AS a; CREATE INDEX i ON m (a);"
                                + "ALTER MATERIALIZED VIEW m CLUSTER ON i"),
                rule("equal clusterings need no migration")
                        .from(TABLE + "ALTER TABLE t CLUSTER ON i")
                        .to(TABLE + "ALTER TABLE t CLUSTER ON i")
                        .plans());
    }
}
