/* SPDX-License-Identifier: Apache-2.0 */
package io.github.migrationmaven.migrations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.migrationmaven.ErrorCode;
import io.github.migrationmaven.MigrationException;
import io.github.migrationmaven.model.Catalog;
import io.github.migrationmaven.model.Column;
import io.github.migrationmaven.model.ColumnDefault;
import io.github.migrationmaven.model.Comment;
import io.github.migrationmaven.model.EnumType;
import io.github.migrationmaven.model.ForeignKey;
import io.github.migrationmaven.model.Generated;
import io.github.migrationmaven.model.Identity;
import io.github.migrationmaven.model.NamedSchema;
import io.github.migrationmaven.model.ObjectId;
import io.github.migrationmaven.model.ObjectKind;
import io.github.migrationmaven.model.ReferentialAction;
import io.github.migrationmaven.model.SchemaObject;
import io.github.migrationmaven.model.SequenceOptions;
import io.github.migrationmaven.model.Table;
import io.github.migrationmaven.model.View;
import java.lang.reflect.Constructor;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class DeclaredCatalogTest {

    private static final List<String> ODD_NAMES = List.of(
            "plain",
            "Upper",
            "two words",
            "two  spaces",
            "a.b",
            "\"quoted\"",
            "",
            " ",
            "line\nbreak",
            "carriage\r",
            "back\\slash",
            "(paren)",
            "owner",
            "key",
            "constraint",
            "type",
            "view",
            "default",
            "ümlaut",
            "#hash",
            "1st",
            "a)b",
            "tab\t",
            "\u2028",
            "\\n");

    /** Components that say once more what stands in the definition or the id. */
    private static final Set<String> REPEATED = Set.of(
            "PrimaryKey.columns",
            "UniqueConstraint.columns",
            "CheckConstraint.columns",
            "Index.columns",
            "ColumnSettings.usualStorage",
            "Index.predicate",
            "View.columns",
            "MaterializedView.columns",
            "Routine.arguments",
            "Routine.result",
            "Routine.defaults",
            "Routine.window",
            "Routine.language",
            "Routine.body",
            "Comment.target");

    @Test
    void aLineSaysWhatPeopleWantToKnow() {
        ObjectId orders = ObjectId.of(ObjectKind.TABLE, "shop", "orders");
        Catalog catalog = catalog(
                new NamedSchema(ObjectId.global(ObjectKind.SCHEMA, "shop")),
                new Table(orders, false, List.of()),
                column("total", "numeric(12,2)", true, Optional.empty(), Optional.empty()),
                column("net", "numeric", false, Optional.of(new Generated("(total * 2)", true)), Optional.empty()),
                column(
                        "id",
                        "bigint",
                        true,
                        Optional.empty(),
                        Optional.of(new Identity(
                                Identity.Generation.BY_DEFAULT, SequenceOptions.ascendingTo(Long.MAX_VALUE)))),
                new ColumnDefault(
                        ObjectId.within(ObjectKind.COLUMN_DEFAULT, "shop", "orders", "status"), "'NEW'::text"),
                new EnumType(ObjectId.of(ObjectKind.ENUM_TYPE, "shop", "mood"), List.of("it's", "ok")),
                new ForeignKey(
                        ObjectId.within(ObjectKind.FOREIGN_KEY, "shop", "line", "line_order_fk"),
                        List.of("order_id", "Odd"),
                        orders,
                        List.of("id", "x"),
                        false,
                        ReferentialAction.NO_ACTION,
                        ReferentialAction.CASCADE,
                        List.of(),
                        false,
                        false,
                        true),
                Comment.on(orders, "All orders"),
                new View(ObjectId.of(ObjectKind.VIEW, "shop", "v"), "SELECT 1", List.of(), List.of()));

        assertThat(DeclaredCatalog.of(catalog).text().lines().filter(line -> !line.startsWith("#")))
                .containsExactly(
                        "schema shop",
                        "enum type shop.mood  ('it''s', 'ok')",
                        "table shop.orders",
                        "column shop.orders.id  bigint not null identity by default"
                                + " (start 1 increment 1 min 1 max 9223372036854775807 cache 1)",
                        "column shop.orders.net  numeric generated ((total * 2)) stored",
                        "column shop.orders.total  numeric(12,2) not null",
                        "default shop.orders.status  'NEW'::text",
                        "foreign key shop.line.line_order_fk  (order_id, \"Odd\") -> shop.orders (id, x) on delete cascade",
                        "view shop.v  digest 78286cea",
                        "comment shop.orders(TABLE)  'All orders'");
    }

    @ParameterizedTest
    @MethodSource("kinds")
    void everyIdReadsBack(ObjectKind kind) {
        for (String one : ODD_NAMES) {
            for (String other : ODD_NAMES) {
                assertReadsBack(new ObjectId(kind, one, "", other, ""));
                assertReadsBack(new ObjectId(kind, one, other, "plain", ""));
                assertReadsBack(new ObjectId(kind, "plain", one, other, ""));
            }
        }
        for (String signature : ODD_NAMES) {
            assertReadsBack(new ObjectId(kind, "shop", "", "f", signature));
            assertReadsBack(
                    new ObjectId(kind, "", "", signature, "integer, \"Odd (type\"[], numeric(1,2)" + signature));
        }
    }

    private static void assertReadsBack(ObjectId id) {
        String line = ObjectText.of(id);
        boolean same = line.indexOf('\n') < 0
                && line.indexOf('\r') < 0
                && ObjectText.parse(line).equals(new ObjectText.Line(id, ""))
                && ObjectText.parse(line + "  the  rest").equals(new ObjectText.Line(id, "the  rest"));
        assertThat(same ? "" : line).isEmpty();
    }

    static List<ObjectKind> kinds() {
        return List.of(ObjectKind.values());
    }

    @ParameterizedTest
    @MethodSource("types")
    void everyAttributeShowsInTheDefinition(Class<?> type) throws Exception {
        RecordComponent[] components = type.getRecordComponents();
        SchemaObject plain = (SchemaObject) instance(type, -1);
        for (int i = 1; i < components.length; i++) {
            SchemaObject other = (SchemaObject) instance(type, i);
            if (!plain.equals(other) && !REPEATED.contains(type.getSimpleName() + "." + components[i].getName())) {
                assertThat(Definitions.of(other))
                        .as("%s with another %s", type.getSimpleName(), components[i].getName())
                        .isNotEqualTo(Definitions.of(plain));
            }
        }
    }

    static List<Class<?>> types() {
        return List.of(SchemaObject.class.getPermittedSubclasses());
    }

    @Test
    void aFileReadsBackWhateverItsLineEnds() {
        DeclaredCatalog catalog = DeclaredCatalog.of(catalog(
                new Table(ObjectId.of(ObjectKind.TABLE, "shop", "a b"), true, List.of("fillfactor=70")),
                Comment.on(ObjectId.of(ObjectKind.TABLE, "shop", "a b"), "two\nlines")));

        assertThat(DeclaredCatalog.parse(catalog.text())).isEqualTo(catalog);
        assertThat(DeclaredCatalog.parse("\uFEFF" + catalog.text().replace("\n", "\r\n")))
                .isEqualTo(catalog);
        assertThat(DeclaredCatalog.parse(catalog.text()).text()).isEqualTo(catalog.text());
        assertThat(catalog.definition(ObjectId.of(ObjectKind.TABLE, "shop", "a b")))
                .contains("unlogged with (fillfactor=70)");
        assertThat(catalog.definition(ObjectId.of(ObjectKind.TABLE, "shop", "other")))
                .isEmpty();
        assertThat(catalog.ids()).hasSize(2);
    }

    @Test
    void longDefinitionsBecomeADigest() {
        Comment comment = Comment.on(ObjectId.of(ObjectKind.TABLE, "shop", "a"), "x".repeat(500));

        assertThat(DeclaredCatalog.of(catalog(comment)).definition(comment.id()).orElseThrow())
                .matches("digest [0-9a-f]{8}");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<<<<<<< HEAD",
                "tablet shop.a",
                "table shop..a",
                "table shop.\"a",
                "table a.b.c.d",
                "table Shop.a",
                "table shop.a x",
                "function shop.f(integer",
                "table shop.\"a\\x\"",
                "table "
            })
    void aLineThatCannotBeReadIsNamed(String line) {
        assertThatThrownBy(() -> DeclaredCatalog.parse("# head\n\ntable shop.fine\n" + line + "\n"))
                .isInstanceOfSatisfying(
                        MigrationException.class,
                        failure -> assertThat(failure.code()).isEqualTo(ErrorCode.DECLARED_CATALOG_INVALID))
                .hasMessageContaining("src/main/schema/declared.catalog, line 4")
                .hasMessageContaining(line);
    }

    @Test
    void anObjectNamedTwiceIsNamed() {
        assertThatThrownBy(() -> DeclaredCatalog.parse("table shop.a\ntable shop.a  unlogged\n"))
                .hasMessageContaining("line 2");
    }

    private static Column column(
            String name, String type, boolean notNull, Optional<Generated> generated, Optional<Identity> identity) {
        return new Column(
                ObjectId.within(ObjectKind.COLUMN, "shop", "orders", name),
                1,
                type,
                Optional.empty(),
                notNull,
                generated,
                identity);
    }

    private static Catalog catalog(SchemaObject... objects) {
        return new Catalog(List.of(objects), List.of(), List.of());
    }

    /** A value of a model record whose component {@code varied} differs from that of all others. */
    private static <T> T instance(Class<T> type, int varied) throws ReflectiveOperationException {
        RecordComponent[] components = type.getRecordComponents();
        Class<?>[] types =
                Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new);
        List<Object> values = new ArrayList<>();
        for (int i = 0; i < components.length; i++) {
            values.add(value(components[i].getType(), components[i].getGenericType(), i == varied));
        }
        Constructor<T> constructor = type.getDeclaredConstructor(types);
        return constructor.newInstance(values.toArray());
    }

    private static Object value(Class<?> type, Type generic, boolean other) throws ReflectiveOperationException {
        if (type == String.class) {
            return other ? "other" : "text";
        }
        if (type == boolean.class || type == Boolean.class) {
            return other;
        }
        if (type == int.class || type == Integer.class) {
            return other ? 2 : 1;
        }
        if (type == long.class) {
            return other ? 2L : 1L;
        }
        if (type == ObjectId.class) {
            return ObjectId.of(ObjectKind.TABLE, "shop", other ? "b" : "a");
        }
        if (type == Map.class) {
            return Map.of(1, other ? 2 : 1);
        }
        if (type.isEnum()) {
            return type.getEnumConstants()[other ? 1 : 0];
        }
        if (type == Optional.class || type == List.class) {
            Class<?> element = (Class<?>) ((ParameterizedType) generic).getActualTypeArguments()[0];
            List<Object> elements = other ? List.of(value(element, element, true)) : Collections.emptyList();
            return type == List.class ? elements : elements.stream().findFirst();
        }
        return instance(type, other ? 0 : -1);
    }
}
