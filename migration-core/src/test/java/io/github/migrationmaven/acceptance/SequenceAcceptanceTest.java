/* SPDX-License-Identifier: Apache-2.0 */
package io.github.migrationmaven.acceptance;

import static io.github.migrationmaven.acceptance.AcceptanceCase.rule;
import static io.github.migrationmaven.plan.Hazard.DELETES_DATA;

import java.util.stream.Stream;

class SequenceAcceptanceTest extends AcceptanceTest {

    private static final String POSITION = "SELECT last_value::text || is_called FROM s";

    static Stream<AcceptanceCase> rules() {
        return Stream.concat(attributes(), positions());
    }

    private static Stream<AcceptanceCase> attributes() {
        return Stream.of(
                rule("equal sequences need no migration")
                        .from("CREATE SEQUENCE s INCREMENT 2")
                        .to("CREATE SEQUENCE s INCREMENT 2")
                        .plans(),
                rule("how far a sequence has counted is no difference")
                        .from("CREATE SEQUENCE s; SELECT nextval('s')")
                        .to("CREATE SEQUENCE s")
                        .plans(),
                rule("what PostgreSQL chooses itself is not said")
                        .to("CREATE SEQUENCE s")
                        .plans("CREATE SEQUENCE public.s"),
                rule("every attribute of a new sequence is said")
                        .to("CREATE SEQUENCE s AS int INCREMENT 2 MINVALUE 5 MAXVALUE 50 START 7 CACHE 3 CYCLE")
                        .plans("CREATE SEQUENCE public.s AS integer INCREMENT BY 2 MINVALUE 5 MAXVALUE 50 START WITH 7"
                                + " CACHE 3 CYCLE"),
                rule("a sequence may count down").to("CREATE SEQUENCE s INCREMENT -1"),
                rule("a sequence may count down from a bound")
                        .to("CREATE SEQUENCE s AS smallint INCREMENT -3 MINVALUE -30 MAXVALUE 30"),
                rule("the increment is altered in place")
                        .from("CREATE SEQUENCE s")
                        .to("CREATE SEQUENCE s INCREMENT 5")
                        .plans("ALTER SEQUENCE public.s INCREMENT BY 5"),
                rule("the start is altered in place")
                        .from("CREATE SEQUENCE s; SELECT nextval('s')")
                        .to("CREATE SEQUENCE s START 5")
                        .plans("ALTER SEQUENCE public.s START WITH 5")
                        .keeps(POSITION),
                rule("cache and cycle are altered in place")
                        .from("CREATE SEQUENCE s CACHE 5 CYCLE")
                        .to("CREATE SEQUENCE s")
                        .plans("ALTER SEQUENCE public.s CACHE 1 NO CYCLE"),
                rule("a sequence becomes unlogged").from("CREATE SEQUENCE s").to("CREATE UNLOGGED SEQUENCE s"),
                rule("a sequence becomes logged")
                        .from("CREATE UNLOGGED SEQUENCE s")
                        .to("CREATE SEQUENCE s"),
                rule("a dropped sequence deletes data")
                        .from("CREATE SEQUENCE s")
                        .plans("DROP SEQUENCE public.s")
                        .endangers(DELETES_DATA),
                rule("a sequence is created before the default that reads it")
                        .to("CREATE SEQUENCE s; CREATE TABLE t (id int DEFAULT nextval('s'))"));
    }

    private static Stream<AcceptanceCase> positions() {
        return Stream.of(
                rule("a wider type keeps the position")
                        .from("CREATE SEQUENCE s AS int; SELECT nextval('s')")
                        .to("CREATE SEQUENCE s")
                        .keeps(POSITION),
                rule("a narrower type keeps the position")
                        .from("CREATE SEQUENCE s; SELECT nextval('s')")
                        .to("CREATE SEQUENCE s AS smallint")
                        .keeps(POSITION),
                rule("a narrower type moves a position that is beyond it")
                        .from("CREATE SEQUENCE s; SELECT setval('s', 100000)")
                        .to("CREATE SEQUENCE s AS smallint"),
                rule("a raised minimum moves the position up")
                        .from("CREATE SEQUENCE s; SELECT nextval('s')")
                        .to("CREATE SEQUENCE s MINVALUE 100"),
                rule("a lowered maximum moves the position down")
                        .from("CREATE SEQUENCE s; SELECT setval('s', 1000)")
                        .to("CREATE SEQUENCE s MAXVALUE 100"),
                rule("a position within new bounds is kept")
                        .from("CREATE SEQUENCE s; SELECT setval('s', 150)")
                        .to("CREATE SEQUENCE s MINVALUE 100 MAXVALUE 200")
                        .keeps(POSITION),
                rule("bounds that do not overlap restart the sequence")
                        .from("CREATE SEQUENCE s MAXVALUE 10")
                        .to("CREATE SEQUENCE s MINVALUE 100 MAXVALUE 200"),
                rule("a sequence that counts up can count down")
                        .from("CREATE SEQUENCE s; SELECT nextval('s')")
                        .to("CREATE SEQUENCE s INCREMENT -1"),
                rule("a sequence that counts down can count up")
                        .from("CREATE SEQUENCE s INCREMENT -1; SELECT nextval('s')")
                        .to("CREATE SEQUENCE s"),
                rule("an integer sequence gets bounds that only bigint has")
                        .from("CREATE SEQUENCE s AS int")
                        .to("CREATE SEQUENCE s MINVALUE 5000000000 START 5000000001"));
    }
}
