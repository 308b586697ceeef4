/* SPDX-License-Identifier: Apache-2.0 */
package io.github.migrationmaven.acceptance;

import static io.github.migrationmaven.acceptance.AcceptanceCase.rule;

import java.util.stream.Stream;

class TriggerAcceptanceTest extends AcceptanceTest {

    private static final String TABLE = "CREATE TABLE t (a int, b int);"
            + "CREATE FUNCTION f() RETURNS trigger LANGUAGE plpgsql AS 'BEGIN RETURN NEW; END';";

    static Stream<AcceptanceCase> rules() {
        return Stream.of(
                rule("an equal trigger needs no migration")
                        .from(TABLE + "CREATE TRIGGER g BEFORE INSERT ON t FOR EACH ROW EXECUTE FUNCTION f()")
                        .to(TABLE + "CREATE TRIGGER g BEFORE INSERT ON t FOR EACH ROW EXECUTE FUNCTION f()")
                        .plans(),
                rule("a trigger is created as PostgreSQL prints it")
                        .from(TABLE)
                        .to(TABLE + "CREATE TRIGGER g AFTER UPDATE OF a OR DELETE ON t FOR EACH ROW WHEN (OLD.a > 0)"
                                + " EXECUTE FUNCTION f('x', 'it''s')")
                        .plans(
                                "CREATE TRIGGER g AFTER DELETE OR UPDATE OF a ON public.t FOR EACH ROW WHEN ((old.a > 0))"
                                        + " EXECUTE FUNCTION public.f('x', 'it''s')"),
                rule("another event needs a new trigger")
                        .from(TABLE + "CREATE TRIGGER g BEFORE INSERT ON t FOR EACH ROW EXECUTE FUNCTION f()")
                        .to(TABLE + "CREATE TRIGGER g BEFORE UPDATE ON t FOR EACH ROW EXECUTE FUNCTION f()"),
                rule("a trigger is disabled in place")
                        .from(TABLE + "CREATE TRIGGER g BEFORE INSERT ON t FOR EACH ROW EXECUTE FUNCTION f()")
                        .to(TABLE + "CREATE TRIGGER g BEFORE INSERT ON t FOR EACH ROW EXECUTE FUNCTION f();"
                                + "ALTER TABLE t DISABLE TRIGGER g")
                        .plans("ALTER TABLE public.t DISABLE TRIGGER g"),
                rule("a trigger is enabled in place")
                        .from(TABLE + "CREATE TRIGGER g BEFORE INSERT ON t FOR EACH ROW EXECUTE FUNCTION f();"
                                + "ALTER TABLE t DISABLE TRIGGER g")
                        .to(TABLE + "CREATE TRIGGER g BEFORE INSERT ON t FOR EACH ROW EXECUTE FUNCTION f()")
                        .plans("ALTER TABLE public.t ENABLE TRIGGER g"),
                rule("a trigger fires on replicas")
                        .to(TABLE + "CREATE TRIGGER g BEFORE INSERT ON t FOR EACH ROW EXECUTE FUNCTION f();"
                                + "ALTER TABLE t ENABLE REPLICA TRIGGER g"),
                rule("a trigger fires always")
                        .to(TABLE + "CREATE TRIGGER g BEFORE INSERT ON t FOR EACH ROW EXECUTE FUNCTION f();"
                                + "ALTER TABLE t ENABLE ALWAYS TRIGGER g"),
                rule("a constraint trigger is deferred")
                        .to(TABLE + "CREATE CONSTRAINT TRIGGER g AFTER INSERT ON t DEFERRABLE INITIALLY DEFERRED"
                                + " FOR EACH ROW EXECUTE FUNCTION f()"),
                rule("a trigger reads the rows of a statement")
                        .to(TABLE + "CREATE TRIGGER g AFTER INSERT ON t REFERENCING NEW TABLE AS added"
                                + " FOR EACH STATEMENT EXECUTE FUNCTION f()"),
                rule("a trigger goes with the column that it watches")
                        .from(TABLE + "CREATE TRIGGER g BEFORE UPDATE OF b ON t FOR EACH ROW EXECUTE FUNCTION f()")
                        .to("CREATE TABLE t (a int);"
                                + "CREATE FUNCTION f() RETURNS trigger LANGUAGE plpgsql AS 'BEGIN RETURN NEW; END'"),
                rule("a dropped trigger deletes no data")
                        .from(TABLE + "CREATE TRIGGER g BEFORE INSERT ON t FOR EACH ROW EXECUTE FUNCTION f()")
                        .to(TABLE)
                        .plans("DROP TRIGGER g ON public.t")
                        .endangers());
    }
}
