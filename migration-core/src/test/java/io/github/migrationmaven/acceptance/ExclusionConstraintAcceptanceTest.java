/* SPDX-License-Identifier: Apache-2.0 */
package io.github.migrationmaven.acceptance;

import static io.github.migrationmaven.acceptance.AcceptanceCase.rule;
import static io.github.migrationmaven.plan.Hazard.BLOCKS_WRITES;
import static io.github.migrationmaven.plan.Hazard.DEPENDS_ON_DATA;

import java.util.stream.Stream;

class ExclusionConstraintAcceptanceTest extends AcceptanceTest {

    static Stream<AcceptanceCase> rules() {
        return Stream.of(
                rule("an equal constraint needs no migration")
                        .from("CREATE TABLE t (a int4range, CONSTRAINT x EXCLUDE USING gist (a WITH &&))")
                        .to("CREATE TABLE t (a int4range, CONSTRAINT x EXCLUDE USING gist (a WITH &&))")
                        .plans(),
                rule("a constraint is added, which depends on rows")
                        .from("CREATE TABLE t (a int4range)")
                        .to("CREATE TABLE t (a int4range, CONSTRAINT x EXCLUDE USING gist (a WITH &&))")
                        .plans("ALTER TABLE public.t ADD CONSTRAINT x EXCLUDE USING gist (a WITH &&)")
                        .endangers(DEPENDS_ON_DATA, BLOCKS_WRITES),
                rule("a constraint is dropped")
                        .from("CREATE TABLE t (a int4range, CONSTRAINT x EXCLUDE USING gist (a WITH &&))")
                        .to("CREATE TABLE t (a int4range)")
                        .plans("ALTER TABLE public.t DROP CONSTRAINT x")
                        .endangers(),
                rule("another condition needs a new constraint")
                        .from("CREATE TABLE t (a int4range, CONSTRAINT x EXCLUDE USING gist (a WITH &&))")
                        .to("CREATE TABLE t (a int4range, CONSTRAINT x EXCLUDE USING gist (a WITH &&)"
                                + " WHERE (NOT isempty(a)) DEFERRABLE)"),
                rule("a constraint is created after the extension that it needs")
                        .to("CREATE EXTENSION btree_gist; CREATE TABLE t (a int, b int4range,"
                                + " CONSTRAINT x EXCLUDE USING gist (a WITH =, b WITH &&))"),
                rule("a constraint under another name is renamed, not built again")
                        .from("CREATE TABLE t (a int4range, CONSTRAINT x EXCLUDE USING gist (a WITH &&))")
                        .to("CREATE TABLE t (a int4range, CONSTRAINT y EXCLUDE USING gist (a WITH &&))")
                        .plans("ALTER TABLE public.t RENAME CONSTRAINT x TO y"),
                rule("a constraint comes back when its column changes its type")
                        .from("CREATE TABLE t (a int4range, CONSTRAINT x EXCLUDE USING gist (a WITH &&))")
                        .to("CREATE TABLE t (a int8range, CONSTRAINT x EXCLUDE USING gist (a WITH &&))"));
    }
}
