/* SPDX-License-Identifier: Apache-2.0 */
package io.github.migrationmaven.acceptance;

import static io.github.migrationmaven.acceptance.AcceptanceCase.rule;

import java.util.stream.Stream;

class ProcedureAcceptanceTest extends AcceptanceTest {

    static Stream<AcceptanceCase> rules() {
        return Stream.of(
                rule("equal procedures need no migration")
                        .from("CREATE PROCEDURE p(a int) LANGUAGE sql AS 'SELECT 1'")
                        .to("CREATE PROCEDURE p(a int) LANGUAGE sql AS 'SELECT 1'")
                        .plans(),
                rule("another body is replaced in place")
                        .from("CREATE PROCEDURE p(a int) LANGUAGE sql AS 'SELECT 1'")
                        .to("CREATE PROCEDURE p(a int) LANGUAGE sql AS 'SELECT 2'")
                        .plans("CREATE OR REPLACE PROCEDURE public.p(IN a integer)\n LANGUAGE sql\n"
                                + "AS $procedure$SELECT 2$procedure$"),
                rule("another name of an argument needs a new procedure")
                        .from("CREATE PROCEDURE p(a int) LANGUAGE sql AS 'SELECT 1'")
                        .to("CREATE PROCEDURE p(b int) LANGUAGE sql AS 'SELECT 1'"),
                rule("a procedure has output arguments")
                        .to("CREATE PROCEDURE p(a int, INOUT b text, OUT c int) LANGUAGE plpgsql AS 'BEGIN END'"),
                rule("a dropped procedure deletes no data")
                        .from("CREATE PROCEDURE p(a int) LANGUAGE sql AS 'SELECT 1'")
                        .plans("DROP PROCEDURE public.p(integer)")
                        .endangers());
    }
}
