/* SPDX-License-Identifier: Apache-2.0 */
package io.github.migrationmaven.acceptance;

import static io.github.migrationmaven.acceptance.AcceptanceCase.rule;

import java.util.stream.Stream;

class ReplicaIdentityAcceptanceTest extends AcceptanceTest {

    private static final String TABLE =
            "CREATE TABLE t (a int NOT NULL CONSTRAINT u UNIQUE, b int NOT NULL); CREATE UNIQUE INDEX i ON t (b);";

    static Stream<AcceptanceCase> rules() {
        return Stream.of(
                rule("all columns are logged")
                        .from(TABLE)
                        .to(TABLE + "ALTER TABLE t REPLICA IDENTITY FULL")
                        .plans("ALTER TABLE public.t REPLICA IDENTITY FULL"),
                rule("no columns are logged")
                        .from(TABLE)
                        .to(TABLE + "ALTER TABLE t REPLICA IDENTITY NOTHING")
                        .plans("ALTER TABLE public.t REPLICA IDENTITY NOTHING"),
                rule("the columns of an index are logged")
                        .from(TABLE + "ALTER TABLE t REPLICA IDENTITY FULL")
                        .to(TABLE + "ALTER TABLE t REPLICA IDENTITY USING INDEX i")
                        .plans("ALTER TABLE public.t REPLICA IDENTITY USING INDEX i"),
                rule("the columns of a constraint are logged")
                        .to(TABLE + "ALTER TABLE t REPLICA IDENTITY USING INDEX u"),
                rule("the primary key is logged again")
                        .from(TABLE + "ALTER TABLE t REPLICA IDENTITY USING INDEX i")
                        .to(TABLE)
                        .plans("ALTER TABLE public.t REPLICA IDENTITY DEFAULT"),
                rule("the identity comes back with its index")
                        .from(TABLE + "ALTER TABLE t REPLICA IDENTITY USING INDEX i")
                        .to("CREATE TABLE t (a int NOT NULL CONSTRAINT u UNIQUE, b int NOT NULL);"
                                + "CREATE UNIQUE INDEX i ON t (a, b); ALTER TABLE t REPLICA IDENTITY USING INDEX i"),
                rule("equal identities need no migration")
                        .from(TABLE + "ALTER TABLE t REPLICA IDENTITY USING INDEX i")
                        .to(TABLE + "ALTER TABLE t REPLICA IDENTITY USING INDEX i")
                        .plans());
    }
}
