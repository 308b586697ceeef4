/* SPDX-License-Identifier: Apache-2.0 */
package io.github.migrationmaven.acceptance;

import static io.github.migrationmaven.acceptance.AcceptanceCase.rule;
import static io.github.migrationmaven.plan.Hazard.BLOCKS_WRITES;
import static io.github.migrationmaven.plan.Hazard.DEPENDS_ON_DATA;

import java.util.stream.Stream;

class ForeignKeyAcceptanceTest extends AcceptanceTest {

    private static final String TABLES =
            "CREATE TABLE p (a int, b int, PRIMARY KEY (a, b)); CREATE TABLE c (x int, y int%s);";

    private static String tables(String key) {
        return TABLES.formatted(", CONSTRAINT f FOREIGN KEY (x, y) REFERENCES p" + key);
    }

    static Stream<AcceptanceCase> rules() {
        return Stream.concat(attributes(), circles());
    }

    private static Stream<AcceptanceCase> attributes() {
        return Stream.of(
                rule("an equal foreign key needs no migration")
                        .from(tables(""))
                        .to(tables(""))
                        .plans(),
                rule("a foreign key is added, which depends on rows")
                        .from(TABLES.formatted(""))
                        .to(tables(""))
                        .plans("ALTER TABLE public.c ADD CONSTRAINT f FOREIGN KEY (x, y) REFERENCES public.p (a, b)")
                        .endangers(DEPENDS_ON_DATA, BLOCKS_WRITES),
                rule("every attribute of a foreign key is said")
                        .from(TABLES.formatted(""))
                        .to(tables(" MATCH FULL ON UPDATE CASCADE ON DELETE SET NULL DEFERRABLE INITIALLY DEFERRED"))
                        .plans("ALTER TABLE public.c ADD CONSTRAINT f FOREIGN KEY (x, y) REFERENCES public.p (a, b)"
                                + " MATCH FULL ON UPDATE CASCADE ON DELETE SET NULL DEFERRABLE INITIALLY DEFERRED"),
                rule("the columns that are set on delete are said")
                        .from(TABLES.formatted(""))
                        .to(tables(" ON DELETE SET NULL (y)"))
                        .plans("ALTER TABLE public.c ADD CONSTRAINT f FOREIGN KEY (x, y) REFERENCES public.p (a, b)"
                                + " ON DELETE SET NULL (y)"),
                rule("another action needs a new key").from(tables("")).to(tables(" ON DELETE CASCADE")),
                rule("when a key is checked is altered in place")
                        .from(tables(""))
                        .to(tables(" DEFERRABLE INITIALLY DEFERRED"))
                        .plans("ALTER TABLE public.c ALTER CONSTRAINT f DEFERRABLE INITIALLY DEFERRED")
                        .endangers(),
                rule("a deferred key is checked at once again")
                        .from(tables(" DEFERRABLE INITIALLY DEFERRED"))
                        .to(tables(" DEFERRABLE")),
                rule("a deferrable key is not deferrable any more")
                        .from(tables(" DEFERRABLE"))
                        .to(tables("")),
                rule("a key is validated in place")
                        .from(TABLES.formatted("")
                                + "ALTER TABLE c ADD CONSTRAINT f FOREIGN KEY (x, y) REFERENCES p NOT VALID")
                        .to(tables(""))
                        .plans("ALTER TABLE public.c VALIDATE CONSTRAINT f")
                        .endangers(DEPENDS_ON_DATA),
                rule("a key that is not validated looks at no rows")
                        .from(TABLES.formatted(""))
                        .to(TABLES.formatted("")
                                + "ALTER TABLE c ADD CONSTRAINT f FOREIGN KEY (x, y) REFERENCES p NOT VALID")
                        .endangers(),
                rule("a key under another name is renamed, not tried again")
                        .from(tables(""))
                        .to(TABLES.formatted(", CONSTRAINT g FOREIGN KEY (x, y) REFERENCES p"))
                        .plans("ALTER TABLE public.c RENAME CONSTRAINT f TO g"),
                rule("a dropped key deletes no data")
                        .from(tables(""))
                        .to(TABLES.formatted(""))
                        .plans("ALTER TABLE public.c DROP CONSTRAINT f")
                        .endangers());
    }

    private static Stream<AcceptanceCase> circles() {
        return Stream.of(
                rule("tables that reference each other are created")
                        .to(
                                "CREATE TABLE a (x int PRIMARY KEY, y int); CREATE TABLE b (x int PRIMARY KEY REFERENCES a);"
                                        + "ALTER TABLE a ADD FOREIGN KEY (y) REFERENCES b"),
                rule("a table may reference itself").to("CREATE TABLE a (x int PRIMARY KEY, y int REFERENCES a)"),
                rule("three tables in a circle are created")
                        .to("CREATE TABLE a (x int PRIMARY KEY); CREATE TABLE b (x int PRIMARY KEY REFERENCES a);"
                                + "CREATE TABLE c (x int PRIMARY KEY REFERENCES b); ALTER TABLE a ADD FOREIGN KEY (x)"
                                + " REFERENCES c"),
                rule("the referenced table goes before the key's own")
                        .from("CREATE TABLE a (x int PRIMARY KEY); CREATE TABLE b (x int REFERENCES a)")
                        .to("CREATE TABLE b (x int)"),
                rule("a foreign key needs a unique index")
                        .to(
                                "CREATE TABLE a (x int); CREATE UNIQUE INDEX i ON a (x); CREATE TABLE b (x int REFERENCES a (x))"),
                rule("a foreign key turns to another table")
                        .from("CREATE TABLE a (x int PRIMARY KEY); CREATE TABLE b (x int PRIMARY KEY);"
                                + "CREATE TABLE c (x int CONSTRAINT f REFERENCES a)")
                        .to("CREATE TABLE b (x int PRIMARY KEY); CREATE TABLE c (x int CONSTRAINT f REFERENCES b)"));
    }
}
