/* SPDX-License-Identifier: Apache-2.0 */
package io.github.migrationmaven.acceptance;

import static io.github.migrationmaven.acceptance.AcceptanceCase.rule;
import static io.github.migrationmaven.plan.Hazard.BLOCKS_WRITES;
import static io.github.migrationmaven.plan.Hazard.DEPENDS_ON_DATA;

import java.util.stream.Stream;

class IndexAcceptanceTest extends AcceptanceTest {

    static Stream<AcceptanceCase> rules() {
        return Stream.of(
                rule("an equal index needs no migration")
                        .from("CREATE TABLE t (a int); CREATE INDEX i ON t (a DESC) WHERE a > 0")
                        .to("CREATE TABLE t (a int); CREATE INDEX i ON t (a DESC) WHERE a > 0")
                        .plans(),
                rule("an index is created with all that PostgreSQL prints")
                        .from("CREATE TABLE t (a text, b int)")
                        .to(
                                "CREATE TABLE t (a text, b int); CREATE INDEX i ON t (lower(a) COLLATE \"C\" text_pattern_ops DESC)"
                                        + " INCLUDE (b) WITH (fillfactor=70) WHERE b > 0")
                        .endangers(BLOCKS_WRITES),
                rule("a unique index depends on rows")
                        .from("CREATE TABLE t (a int)")
                        .to("CREATE TABLE t (a int); CREATE UNIQUE INDEX i ON t (a) NULLS NOT DISTINCT")
                        .plans("CREATE UNIQUE INDEX i ON public.t USING btree (a) NULLS NOT DISTINCT")
                        .endangers(DEPENDS_ON_DATA, BLOCKS_WRITES),
                rule("other keys need a new index")
                        .from("CREATE TABLE t (a int, b int); CREATE INDEX i ON t (a)")
                        .to("CREATE TABLE t (a int, b int); CREATE INDEX i ON t (b)")
                        .plans("DROP INDEX public.i", "CREATE INDEX i ON public.t USING btree (b)"),
                rule("another method needs a new index")
                        .from("CREATE TABLE t (a int); CREATE INDEX i ON t (a)")
                        .to("CREATE TABLE t (a int); CREATE INDEX i ON t USING hash (a)"),
                rule("a dropped index deletes no data")
                        .from("CREATE TABLE t (a int); CREATE INDEX i ON t (a)")
                        .to("CREATE TABLE t (a int)")
                        .plans("DROP INDEX public.i")
                        .endangers(),
                rule("an index under another name is renamed, not built again")
                        .from(
                                "CREATE TABLE t (a int); CREATE UNIQUE INDEX i ON t (a); CREATE TABLE u (a int REFERENCES t (a))")
                        .to(
                                "CREATE TABLE t (a int); CREATE UNIQUE INDEX j ON t (a); CREATE TABLE u (a int REFERENCES t (a))")
                        .plans("ALTER INDEX public.i RENAME TO j")
                        .endangers(),
                rule("a comment follows an index that is renamed")
                        .from("CREATE TABLE t (a int); CREATE INDEX i ON t (a); COMMENT ON INDEX i IS 'x'")
                        .to("CREATE TABLE t (a int); CREATE INDEX j ON t (a); COMMENT ON INDEX j IS 'x'")
                        .plans("ALTER INDEX public.i RENAME TO j"),
                rule("two indexes swap their names")
                        .from("CREATE TABLE t (a int, b int); CREATE INDEX i ON t (a); CREATE INDEX j ON t (b)")
                        .to("CREATE TABLE t (a int, b int); CREATE INDEX j ON t (a); CREATE INDEX i ON t (b)"),
                rule("a new name is free only after the index that had it")
                        .from("CREATE TABLE t (a int, b int); CREATE INDEX i ON t (a); CREATE INDEX j ON t (b)")
                        .to("CREATE TABLE t (a int, b int); CREATE INDEX j ON t (a)"),
                rule("the name of an index moves to another table")
                        .from("CREATE TABLE t (a int); CREATE TABLE u (a int); CREATE INDEX i ON t (a)")
                        .to("CREATE TABLE t (a int); CREATE TABLE u (a int); CREATE INDEX i ON u (a)"),
                rule("an index of a materialised view is created after it")
                        .to("CREATE MATERIALIZED VIEW m AS SELECT 1 AS a; CREATE UNIQUE INDEX i ON m (a)"),
                rule("an index comes back when its column changes to another family of types")
                        .from("CREATE TABLE t (a text); CREATE INDEX i ON t (a text_pattern_ops)")
                        .to("CREATE TABLE t (a int); CREATE INDEX i ON t (a)"),
                rule("an index goes with its column")
                        .from("CREATE TABLE t (a int, b int); CREATE INDEX i ON t (a, b)")
                        .to("CREATE TABLE t (a int)"));
    }
}
