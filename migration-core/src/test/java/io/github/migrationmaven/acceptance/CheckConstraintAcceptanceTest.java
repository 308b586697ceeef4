/* SPDX-License-Identifier: Apache-2.0 */
package io.github.migrationmaven.acceptance;

import static io.github.migrationmaven.acceptance.AcceptanceCase.rule;
import static io.github.migrationmaven.plan.Hazard.BLOCKS_WRITES;
import static io.github.migrationmaven.plan.Hazard.DEPENDS_ON_DATA;

import java.util.stream.Stream;

class CheckConstraintAcceptanceTest extends AcceptanceTest {

    static Stream<AcceptanceCase> rules() {
        return Stream.of(
                rule("an equal check needs no migration")
                        .from("CREATE TABLE t (a int, CONSTRAINT c CHECK (a > 0))")
                        .to("CREATE TABLE t (a int, CONSTRAINT c CHECK (a > 0))")
                        .plans(),
                rule("a check is added, which depends on rows")
                        .from("CREATE TABLE t (a int)")
                        .to("CREATE TABLE t (a int, CONSTRAINT c CHECK (a > 0) NO INHERIT)")
                        .plans("ALTER TABLE public.t ADD CONSTRAINT c CHECK ((a > 0)) NO INHERIT")
                        .endangers(DEPENDS_ON_DATA, BLOCKS_WRITES),
                rule("a check that is not validated looks at no rows")
                        .from("CREATE TABLE t (a int); INSERT INTO t VALUES (-1)")
                        .to("CREATE TABLE t (a int); ALTER TABLE t ADD CONSTRAINT c CHECK (a > 0) NOT VALID")
                        .endangers(),
                rule("a check is validated in place")
                        .from("CREATE TABLE t (a int); ALTER TABLE t ADD CONSTRAINT c CHECK (a > 0) NOT VALID")
                        .to("CREATE TABLE t (a int, CONSTRAINT c CHECK (a > 0))")
                        .plans("ALTER TABLE public.t VALIDATE CONSTRAINT c")
                        .endangers(DEPENDS_ON_DATA),
                rule("a check is not validated any more")
                        .from("CREATE TABLE t (a int, CONSTRAINT c CHECK (a > 0))")
                        .to("CREATE TABLE t (a int); ALTER TABLE t ADD CONSTRAINT c CHECK (a > 0) NOT VALID"),
                rule("another condition needs a new check")
                        .from("CREATE TABLE t (a int, CONSTRAINT c CHECK (a > 0))")
                        .to("CREATE TABLE t (a int, CONSTRAINT c CHECK (a > 1))"),
                rule("a check is dropped")
                        .from("CREATE TABLE t (a int, CONSTRAINT c CHECK (a > 0))")
                        .to("CREATE TABLE t (a int)")
                        .plans("ALTER TABLE public.t DROP CONSTRAINT c")
                        .endangers(),
                rule("a check under another name is renamed, not tried again")
                        .from("CREATE TABLE t (a int, CONSTRAINT c CHECK (a > 0))")
                        .to("CREATE TABLE t (a int, CONSTRAINT d CHECK (a > 0))")
                        .plans("ALTER TABLE public.t RENAME CONSTRAINT c TO d")
                        .endangers(),
                rule("a check goes with one of its columns")
                        .from("CREATE TABLE t (a int, b int, CONSTRAINT c CHECK (a > b))")
                        .to("CREATE TABLE t (a int)"),
                rule("a check moves from one column to another")
                        .from("CREATE TABLE t (a int, CONSTRAINT c CHECK (a > 0))")
                        .to("CREATE TABLE t (b int, CONSTRAINT c CHECK (b > 0))"),
                rule("a check may give up a name that a foreign key takes")
                        .from("CREATE TABLE p (a int PRIMARY KEY); CREATE TABLE t (a int, CONSTRAINT c CHECK (a > 0))")
                        .to("CREATE TABLE p (a int PRIMARY KEY); CREATE TABLE t (a int CONSTRAINT c REFERENCES p)"));
    }
}
