/* SPDX-License-Identifier: Apache-2.0 */
package io.github.migrationmaven.introspect;

import static io.github.migrationmaven.introspect.CatalogFixture.only;
import static io.github.migrationmaven.introspect.CatalogFixture.read;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.migrationmaven.model.ObjectId;
import io.github.migrationmaven.model.ObjectKind;
import io.github.migrationmaven.model.Trigger;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TriggerReaderTest {

    private static final String TABLE = """
            CREATE TABLE orders (a int PRIMARY KEY REFERENCES orders);
            CREATE FUNCTION f() RETURNS trigger LANGUAGE plpgsql AS 'BEGIN RETURN NEW; END';
            """;

    @Test
    void aTriggerHasItsStatement() throws Exception {
        assertThat(trigger("CREATE TRIGGER t BEFORE UPDATE OF a ON orders FOR EACH ROW EXECUTE FUNCTION f()"))
                .isEqualTo(new Trigger(
                        ObjectId.within(ObjectKind.TRIGGER, "public", "orders", "t"),
                        "CREATE TRIGGER t BEFORE UPDATE OF a ON public.orders FOR EACH ROW EXECUTE FUNCTION public.f()",
                        Trigger.Firing.ORIGIN));
    }

    @Test
    void aConstraintTriggerSaysSo() throws Exception {
        assertThat(trigger("CREATE CONSTRAINT TRIGGER t AFTER INSERT ON orders FOR EACH ROW EXECUTE FUNCTION f()")
                        .definition())
                .startsWith("CREATE CONSTRAINT TRIGGER t");
    }

    @ParameterizedTest
    @ValueSource(strings = {"DISABLE", "ENABLE REPLICA", "ENABLE ALWAYS"})
    void aTriggerHasItsFiring(String words) throws Exception {
        Trigger trigger = trigger("CREATE TRIGGER t BEFORE INSERT ON orders EXECUTE FUNCTION f(); ALTER TABLE orders "
                + words + " TRIGGER t");

        assertThat(trigger.firing().sql()).isEqualTo(words);
    }

    @Test
    void aTriggerOfAViewIsNamedWithinIt() throws Exception {
        Trigger trigger = trigger("""
                CREATE VIEW v AS SELECT 1 AS a;
                CREATE TRIGGER t INSTEAD OF INSERT ON v FOR EACH ROW EXECUTE FUNCTION f()""");

        assertThat(trigger.id().parent()).isEqualTo("v");
    }

    private static Trigger trigger(String sql) throws SQLException {
        return only(read(TABLE + sql), Trigger.class);
    }
}
