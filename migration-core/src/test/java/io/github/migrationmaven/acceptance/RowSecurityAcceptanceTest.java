/* SPDX-License-Identifier: Apache-2.0 */
package io.github.migrationmaven.acceptance;

import static io.github.migrationmaven.acceptance.AcceptanceCase.rule;

import java.util.stream.Stream;

class RowSecurityAcceptanceTest extends AcceptanceTest {

    static Stream<AcceptanceCase> rules() {
        return Stream.of(
                rule("row security is enabled in place")
                        .from("CREATE TABLE t (a int)")
                        .to("CREATE TABLE t (a int); ALTER TABLE t ENABLE ROW LEVEL SECURITY")
                        .plans("ALTER TABLE public.t ENABLE ROW LEVEL SECURITY"),
                rule("row security is disabled in place")
                        .from("CREATE TABLE t (a int); ALTER TABLE t ENABLE ROW LEVEL SECURITY")
                        .to("CREATE TABLE t (a int)")
                        .plans("ALTER TABLE public.t DISABLE ROW LEVEL SECURITY"),
                rule("row security is forced on the owner")
                        .from("CREATE TABLE t (a int); ALTER TABLE t ENABLE ROW LEVEL SECURITY")
                        .to("CREATE TABLE t (a int); ALTER TABLE t ENABLE ROW LEVEL SECURITY;"
                                + "ALTER TABLE t FORCE ROW LEVEL SECURITY")
                        .plans("ALTER TABLE public.t FORCE ROW LEVEL SECURITY"),
                rule("row security is forced on the owner no longer")
                        .from("CREATE TABLE t (a int); ALTER TABLE t FORCE ROW LEVEL SECURITY")
                        .to("CREATE TABLE t (a int)")
                        .plans("ALTER TABLE public.t NO FORCE ROW LEVEL SECURITY"),
                rule("row security goes with its table")
                        .from("CREATE TABLE t (a int); ALTER TABLE t ENABLE ROW LEVEL SECURITY")
                        .plans("DROP TABLE public.t"),
                rule("equal row security needs no migration")
                        .from("CREATE TABLE t (a int); ALTER TABLE t ENABLE ROW LEVEL SECURITY")
                        .to("CREATE TABLE t (a int); ALTER TABLE t ENABLE ROW LEVEL SECURITY")
                        .plans());
    }
}
