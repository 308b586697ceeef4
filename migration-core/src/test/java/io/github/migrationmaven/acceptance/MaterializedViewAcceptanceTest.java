/* SPDX-License-Identifier: Apache-2.0 */
package io.github.migrationmaven.acceptance;

import static io.github.migrationmaven.acceptance.AcceptanceCase.rule;

import java.util.stream.Stream;

class MaterializedViewAcceptanceTest extends AcceptanceTest {

    static Stream<AcceptanceCase> rules() {
        return Stream.of(
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
