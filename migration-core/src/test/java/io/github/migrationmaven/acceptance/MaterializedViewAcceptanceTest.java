/* SPDX-License-Identifier: Apache-2.0 */
package io.github.migrationmaven.acceptance;

import static io.github.migrationmaven.acceptance.AcceptanceCase.rule;

import java.util.stream.Stream;

class MaterializedViewAcceptanceTest extends AcceptanceTest {

    static Stream<AcceptanceCase> rules() {
        return Stream.of(
                rule("one that holds no rows is made without them, since it may read another such")
                        .from("CREATE TABLE t (a int)")
                        .to("CREATE TABLE t (a int); CREATE MATERIALIZED VIEW m AS SELECT a FROM t WITH NO DATA;"
                                + "CREATE VIEW v AS SELECT a FROM m;"
                                + "CREATE MATERIALIZED VIEW n AS SELECT a FROM v WITH NO DATA")
                        .plans(
                                "CREATE MATERIALIZED VIEW public.m AS\nSELECT a\n   FROM public.t\nWITH NO DATA",
                                "CREATE VIEW public.v AS\nSELECT a\n   FROM public.m",
                                "CREATE MATERIALIZED VIEW public.n AS\nSELECT a\n   FROM public.v\nWITH NO DATA"),
                rule("whether it holds rows is no difference")
                        .from("CREATE MATERIALIZED VIEW m AS SELECT 1 AS a WITH NO DATA")
                        .to("CREATE MATERIALIZED VIEW m AS SELECT 1 AS a")
                        .plans(),
                rule("an equal materialised view needs no migration")
                        .from("CREATE MATERIALIZED VIEW m AS SELECT 1 AS a")
                        .to("CREATE MATERIALIZED VIEW m AS SELECT 1 AS a")
                        .plans(),
                rule("another query needs a new one, with its indexes and comments")
                        .from("CREATE MATERIALIZED VIEW m AS SELECT 1 AS a; CREATE INDEX i ON m (a);"
                                + "COMMENT ON MATERIALIZED VIEW m IS 'x'; COMMENT ON COLUMN m.a IS 'y';"
                                + "CREATE VIEW v AS SELECT a FROM m")
                        .to("CREATE MATERIALIZED VIEW m AS SELECT 2 AS a; CREATE INDEX i ON m (a);"
                                + "COMMENT ON MATERIALIZED VIEW m IS 'x'; COMMENT ON COLUMN m.a IS 'y';"
                                + "CREATE VIEW v AS SELECT a FROM m")
                        .endangers(io.github.migrationmaven.plan.Hazard.BLOCKS_WRITES),
                rule("storage parameters are altered in place")
                        .from("CREATE MATERIALIZED VIEW m WITH (fillfactor=70) AS SELECT 1 AS a")
                        .to("CREATE MATERIALIZED VIEW m WITH (autovacuum_enabled=false) AS SELECT 1 AS a")
                        .plans(
                                "ALTER MATERIALIZED VIEW public.m SET (autovacuum_enabled='false')",
                                "ALTER MATERIALIZED VIEW public.m RESET (fillfactor)"),
                rule("a materialised view reads a view that reads a table")
                        .to("CREATE TABLE z (a int); CREATE VIEW y AS SELECT a FROM z;"
                                + "CREATE MATERIALIZED VIEW x AS SELECT a FROM y"),
                rule("a dropped materialised view deletes no data")
                        .from("CREATE MATERIALIZED VIEW m AS SELECT 1 AS a; CREATE INDEX i ON m (a)")
                        .plans("DROP MATERIALIZED VIEW public.m")
                        .endangers());
    }
}
