/* SPDX-License-Identifier: Apache-2.0 */
package io.github.migrationmaven.introspect;

import static io.github.migrationmaven.introspect.CatalogFixture.read;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.migrationmaven.model.Catalog;
import io.github.migrationmaven.model.Dependency;
import io.github.migrationmaven.model.ObjectId;
import io.github.migrationmaven.model.ObjectKind;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BodyMentionsTest {

    private static final List<ObjectId> OBJECTS = List.of(
            ObjectId.of(ObjectKind.TABLE, "shop", "orders"),
            ObjectId.of(ObjectKind.TABLE, "public", "orders"),
            ObjectId.of(ObjectKind.TABLE, "shop", "Big Table"),
            ObjectId.of(ObjectKind.VIEW, "shop", "recent"),
            ObjectId.of(ObjectKind.MATERIALIZED_VIEW, "shop", "sums"),
            ObjectId.of(ObjectKind.SEQUENCE, "shop", "numbers"),
            ObjectId.of(ObjectKind.ENUM_TYPE, "shop", "mood"),
            ObjectId.of(ObjectKind.DOMAIN, "shop", "code"),
            ObjectId.routine(ObjectKind.FUNCTION, "shop", "total", "integer"),
            ObjectId.routine(ObjectKind.FUNCTION, "shop", "total", "text"),
            ObjectId.routine(ObjectKind.PROCEDURE, "shop", "tidy", ""),
            ObjectId.within(ObjectKind.COLUMN, "shop", "orders", "id"));

    @ParameterizedTest(name = "{0} mentions {1}")
    @CsvSource(
            delimiter = '~',
            quoteCharacter = '`',
            value = {
                "SELECT 1 FROM shop.orders ~ table shop.orders",
                "SELECT 1 FROM SHOP.Orders o ~ table shop.orders",
                "SELECT 1 FROM orders ~ table shop.orders, table public.orders",
                "SELECT orders.id FROM x ~ table shop.orders, table public.orders",
                "SELECT shop.orders.id ~ table shop.orders",
                "SELECT shop . orders . id ~ table shop.orders",
                "INSERT INTO shop.orders(id) VALUES (1) ~ table shop.orders",
                "DECLARE r shop.orders%ROWTYPE ~ table shop.orders",
                "SELECT 1 FROM shop.\"Big Table\" ~ table shop.Big Table",
                "SELECT 1 FROM shop.Big ~ ``",
                "SELECT 1 FROM other.orders ~ ``",
                "SELECT * FROM recent, sums ~ view shop.recent, materialized view shop.sums",
                "SELECT x::mood, y::shop.code[] ~ enum type shop.mood, domain shop.code",
                "SELECT shop.total(1) ~ function shop.total(integer), function shop.total(text)",
                "SELECT total ( 1 ) ~ function shop.total(integer), function shop.total(text)",
                "SELECT total FROM x ~ ``",
                "CALL tidy() ~ procedure shop.tidy()",
                "SELECT nextval('shop.numbers') ~ sequence shop.numbers",
                "SELECT 'shop.numbers'::regclass ~ sequence shop.numbers",
                "SELECT 'numbers' ~ ``",
                "SELECT 1 -- FROM recent ~ ``",
                "SELECT 1 /* recent */ ~ ``",
                "SELECT $$ recent $$ ~ ``",
                "SELECT id ~ ``"
            })
    void namesOfObjectsAreFound(String body, String mentioned) {
        assertThat(new BodyMentions(OBJECTS)
                        .in(body).stream().map(ObjectId::toString).collect(Collectors.joining(", ")))
                .isEqualTo(mentioned);
    }

    @Test
    void bodiesKeptAsStringsAreSearched() throws Exception {
        Catalog catalog = read("""
                CREATE TABLE orders (id int);
                CREATE FUNCTION in_sql() RETURNS bigint LANGUAGE sql AS 'SELECT count(*) FROM orders';
                CREATE FUNCTION in_plpgsql() RETURNS void LANGUAGE plpgsql AS 'BEGIN PERFORM in_sql(); END'""");

        assertThat(catalog.dependencies())
                .filteredOn(edge -> edge.strength() == Dependency.Strength.MENTIONED)
                .containsExactly(
                        mentioned("in_plpgsql", ObjectId.routine(ObjectKind.FUNCTION, "public", "in_sql", "")),
                        mentioned("in_sql", ObjectId.of(ObjectKind.TABLE, "public", "orders")));
    }

    @Test
    void whatIsRecordedIsNotMentionedAgain() throws Exception {
        Catalog catalog = read("""
                CREATE TABLE orders (id int);
                CREATE FUNCTION f(orders) RETURNS bigint LANGUAGE sql AS 'SELECT count(*) FROM orders'""");

        assertThat(catalog.dependencies())
                .filteredOn(edge -> edge.referenced().kind() == ObjectKind.TABLE)
                .filteredOn(edge -> edge.dependent().kind() == ObjectKind.FUNCTION)
                .extracting(Dependency::strength)
                .containsExactly(Dependency.Strength.RECORDED);
    }

    private static Dependency mentioned(String function, ObjectId referenced) {
        return new Dependency(
                ObjectId.routine(ObjectKind.FUNCTION, "public", function, ""),
                referenced,
                Dependency.Strength.MENTIONED);
    }
}
