/* SPDX-License-Identifier: Apache-2.0 */
package io.github.migrationmaven.acceptance;

import static io.github.migrationmaven.acceptance.AcceptanceCase.rule;
import static io.github.migrationmaven.plan.Hazard.BLOCKS_WRITES;
import static io.github.migrationmaven.plan.Hazard.DEPENDS_ON_DATA;

import java.util.stream.Stream;

class PrimaryKeyAcceptanceTest extends AcceptanceTest {

    static Stream<AcceptanceCase> rules() {
        return Stream.of(
                rule("an equal key needs no migration")
                        .from("CREATE TABLE t (a int NOT NULL, b int NOT NULL, CONSTRAINT p PRIMARY KEY (a, b))")
                        .to("CREATE TABLE t (a int NOT NULL, b int NOT NULL, CONSTRAINT p PRIMARY KEY (a, b))")
                        .plans(),
                rule("a key is added, which depends on rows")
                        .from("CREATE TABLE t (a int NOT NULL)")
                        .to("CREATE TABLE t (a int NOT NULL, CONSTRAINT p PRIMARY KEY (a))")
                        .plans("ALTER TABLE public.t ADD CONSTRAINT p PRIMARY KEY (a)")
                        .endangers(DEPENDS_ON_DATA, BLOCKS_WRITES),
                rule("a key is dropped")
                        .from("CREATE TABLE t (a int NOT NULL, CONSTRAINT p PRIMARY KEY (a))")
                        .to("CREATE TABLE t (a int NOT NULL)")
                        .plans("ALTER TABLE public.t DROP CONSTRAINT p")
                        .endangers(),
                rule("other columns need a new key")
                        .from("CREATE TABLE t (a int NOT NULL, b int NOT NULL, CONSTRAINT p PRIMARY KEY (a))")
                        .to("CREATE TABLE t (a int NOT NULL, b int NOT NULL, CONSTRAINT p PRIMARY KEY (b, a))")
                        .plans(
                                "ALTER TABLE public.t DROP CONSTRAINT p",
                                "ALTER TABLE public.t ADD CONSTRAINT p PRIMARY KEY (b, a)"),
                rule("every attribute of a key is said")
                        .to(
                                "CREATE TABLE t (a int, b int, CONSTRAINT p PRIMARY KEY (a) INCLUDE (b) DEFERRABLE INITIALLY DEFERRED)"),
                rule("when a key is checked needs a new key")
                        .from("CREATE TABLE t (a int NOT NULL, CONSTRAINT p PRIMARY KEY (a))")
                        .to("CREATE TABLE t (a int NOT NULL, CONSTRAINT p PRIMARY KEY (a) DEFERRABLE)"),
                rule("a foreign key comes back with the key that it needs")
                        .from("CREATE TABLE t (a int NOT NULL, b int, CONSTRAINT p PRIMARY KEY (a));"
                                + "CREATE TABLE u (a int REFERENCES t (a))")
                        .to("CREATE TABLE t (a int NOT NULL, b int, CONSTRAINT p PRIMARY KEY (a) INCLUDE (b));"
                                + "CREATE TABLE u (a int REFERENCES t (a))"),
                rule("a key under another name is renamed, not built again")
                        .from(
                                "CREATE TABLE t (a int NOT NULL, CONSTRAINT p PRIMARY KEY (a)); CREATE TABLE u (a int REFERENCES t (a))")
                        .to(
                                "CREATE TABLE t (a int NOT NULL, CONSTRAINT other PRIMARY KEY (a)); CREATE TABLE u (a int REFERENCES t (a))")
                        .plans("ALTER TABLE public.t RENAME CONSTRAINT p TO other"),
                rule("a key takes the name of an index that goes")
                        .from("CREATE TABLE t (a int NOT NULL, b int); CREATE INDEX p ON t (b)")
                        .to("CREATE TABLE t (a int NOT NULL, b int, CONSTRAINT p PRIMARY KEY (a))"),
                rule("the name of a key moves to another table")
                        .from(
                                "CREATE TABLE t (a int NOT NULL, CONSTRAINT p PRIMARY KEY (a)); CREATE TABLE u (a int NOT NULL)")
                        .to(
                                "CREATE TABLE t (a int NOT NULL); CREATE TABLE u (a int NOT NULL, CONSTRAINT p PRIMARY KEY (a))"));
    }
}
