/* SPDX-License-Identifier: Apache-2.0 */
package io.github.migrationmaven.safety;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.migrationmaven.ErrorCode;
import io.github.migrationmaven.MigrationException;
import io.github.migrationmaven.diff.TestCatalogs;
import io.github.migrationmaven.model.ObjectId;
import io.github.migrationmaven.model.ObjectKind;
import java.sql.SQLException;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DecisionsTest {

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
                    drop:orders.legacy_note | drop:orders.legacy_note
                    drop orders.legacy_note | drop:orders.legacy_note
                    DROP Orders.Legacy_Note | drop:orders.legacy_note
                    narrow: shop.orders.code | narrow:shop.orders.code
                    rename:orders.total=amount | rename:orders.total=amount
                    rename:orders.total=orders.amount | rename:orders.total=amount
                    rename orders.total to orders.amount | rename:orders.total=amount
                    rename table orders to purchases | rename:table orders=purchases
                    rename label colour."Red" to "Crimson" | rename:label colour."Red"="Crimson"
                    drop materialized view shop.totals | drop:materialized view shop.totals
                    drop "Odd ""x"" y"."a.b" | drop:"Odd ""x"" y"."a.b"
                    drop index | drop:index
                    drop index.note | drop:index.note
                    rename table "to" to of | rename:table "to"=of
                    rename view to of | rename:view=of
                    drop:größe.wert | drop:"größe".wert
                    """)
    void readsEveryForm(String text, String parameter) {
        assertThat(parse(text)).extracting(Decision::asParameter).containsExactly(parameter);
    }

    @Test
    void readsSeveralAtOnce() {
        assertThat(parse("drop:a.b,narrow:c.d, rename:e.f=g"))
                .extracting(Decision::asLine)
                .containsExactly("-- migration: drop a.b", "-- migration: narrow c.d", "-- migration: rename e.f to g");
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
                    remove:orders | begins with remove
                    drop: | ends too early
                    drop:orders. | ends too early
                    drop:.orders | a name is expected
                    rename:orders.total | new name is missing
                    rename:orders.total=stock.amount | changes the last part
                    drop:a b | a , is expected
                    drop:a,,drop:b | begins with ,
                    """)
    void saysWhatItCannotRead(String text, String problem) {
        assertThatThrownBy(() -> Decisions.parse(List.of(new DecisionText(text, "orders.sql:12"))))
                .isInstanceOfSatisfying(MigrationException.class, e -> {
                    assertThat(e.code()).isEqualTo(ErrorCode.CONFIGURATION_INVALID);
                    assertThat(e.problem()).startsWith("orders.sql:12: ").contains(text, problem);
                    assertThat(e.advice()).contains("drop:", "narrow:", "rename:");
                });
    }

    @Test
    void namesAllProblemsTogether() {
        List<DecisionText> texts = List.of(new DecisionText("x", "a.sql:1"), new DecisionText("y", "a.sql:2"));

        assertThatThrownBy(() -> Decisions.parse(texts)).hasMessageContainingAll("a.sql:1", "a.sql:2");
    }

    @Test
    void findsWhatIsToBeDropped() throws SQLException {
        Decisions decisions =
                Decisions.parse(List.of(new DecisionText("drop:orders.note, drop:view v, drop:gone", "")));

        assertThat(decisions.dropped(
                        TestCatalogs.of("CREATE TABLE orders (note text); CREATE VIEW v AS SELECT 1 AS x")))
                .containsExactly(
                        ObjectId.within(ObjectKind.COLUMN, "public", "orders", "note"),
                        ObjectId.of(ObjectKind.VIEW, "public", "v"));
    }

    @Test
    void refusesANameThatCanMeanTwoObjects() {
        Decisions decisions = Decisions.parse(List.of(new DecisionText("drop:t", "-Dmigration.allow")));

        assertThatThrownBy(() -> decisions.dropped(
                        TestCatalogs.of("CREATE SCHEMA a; CREATE SCHEMA b; CREATE TABLE a.t (); CREATE TABLE b.t ()")))
                .hasMessageContaining("-Dmigration.allow: t can mean table a.t and table b.t");
    }

    private static List<Decision> parse(String text) {
        Decisions decisions = Decisions.parse(List.of(new DecisionText(text, "here")));
        return Stream.of(Decision.Verb.values())
                .flatMap(verb -> decisions.all(verb).stream())
                .toList();
    }
}
