/* SPDX-License-Identifier: Apache-2.0 */
package io.github.migrationmaven.introspect;

import static io.github.migrationmaven.introspect.CatalogFixture.only;
import static io.github.migrationmaven.introspect.CatalogFixture.read;
import static io.github.migrationmaven.introspect.CatalogFixture.unmanaged;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.migrationmaven.model.Catalog;
import io.github.migrationmaven.model.Comment;
import io.github.migrationmaven.model.ObjectId;
import io.github.migrationmaven.model.ObjectKind;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CommentReaderTest {

    private static final String OBJECTS = """
            CREATE SCHEMA s;
            CREATE TYPE s.mood AS ENUM ();
            CREATE DOMAIN s.code AS text CONSTRAINT short CHECK (VALUE <> '');
            CREATE SEQUENCE s.numbers;
            CREATE FUNCTION s.f() RETURNS trigger LANGUAGE plpgsql AS 'BEGIN END';
            CREATE PROCEDURE s.p(int) LANGUAGE sql AS '';
            CREATE TABLE s.orders (a int CONSTRAINT pk PRIMARY KEY, CONSTRAINT c CHECK (a > 0));
            CREATE INDEX i ON s.orders (a);
            CREATE VIEW s.v AS SELECT a FROM s.orders;
            CREATE MATERIALIZED VIEW s.m AS SELECT 1 AS a;
            CREATE TRIGGER t BEFORE INSERT ON s.orders EXECUTE FUNCTION s.f();
            """;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "SCHEMA s",
                "TYPE s.mood",
                "DOMAIN s.code",
                "CONSTRAINT short ON DOMAIN s.code",
                "SEQUENCE s.numbers",
                "FUNCTION s.f()",
                "PROCEDURE s.p(int)",
                "TABLE s.orders",
                "COLUMN s.orders.a",
                "CONSTRAINT pk ON s.orders",
                "CONSTRAINT c ON s.orders",
                "INDEX s.i",
                "VIEW s.v",
                "MATERIALIZED VIEW s.m",
                "TRIGGER t ON s.orders"
            })
    void aCommentIsReadOnItsTarget(String object) throws Exception {
        Catalog catalog = read(OBJECTS + "COMMENT ON " + object + " IS 'it''s so'");

        Comment comment = only(catalog, Comment.class);
        assertThat(comment.text()).isEqualTo("it's so");
        assertThat(comment).isEqualTo(Comment.on(comment.target(), "it's so"));
        assertThat(comment.target().toString()).isEqualTo(words(object));
        assertThat(catalog.contains(comment.target())).isTrue();
        assertThat(catalog.needsOf(comment.id())).contains(comment.target());
    }

    private static String words(String object) {
        return switch (object) {
            case "TYPE s.mood" -> "enum type s.mood";
            case "CONSTRAINT short ON DOMAIN s.code" -> "domain constraint s.code.short";
            case "PROCEDURE s.p(int)" -> "procedure s.p(integer)";
            case "CONSTRAINT pk ON s.orders" -> "primary key s.orders.pk";
            case "CONSTRAINT c ON s.orders" -> "check constraint s.orders.c";
            case "INDEX s.i" -> "index s.orders.i";
            case "TRIGGER t ON s.orders" -> "trigger s.orders.t";
            case "MATERIALIZED VIEW s.m" -> "materialized view s.m";
            default ->
                object.substring(0, object.indexOf(' ')).toLowerCase(Locale.ROOT)
                        + object.substring(object.indexOf(' '));
        };
    }

    @Test
    void aCommentOnAColumnOfAViewNeedsTheView() throws Exception {
        Catalog catalog = read(OBJECTS + "COMMENT ON COLUMN s.v.a IS 'x'");

        Comment comment = only(catalog, Comment.class);
        assertThat(comment.target()).isEqualTo(ObjectId.within(ObjectKind.COLUMN, "s", "v", "a"));
        assertThat(catalog.needsOf(comment.id())).contains(ObjectId.of(ObjectKind.VIEW, "s", "v"));
    }

    @Test
    void theCommentThatPublicHasFromTheStartIsNone() throws Exception {
        assertThat(read("SELECT 1").all(Comment.class)).isEmpty();
        assertThat(only(read("COMMENT ON SCHEMA public IS 'mine'"), Comment.class)
                        .text())
                .isEqualTo("mine");
    }

    @Test
    void aCommentOnTheIndexOfAConstraintIsNotManaged() throws Exception {
        Catalog catalog = read("CREATE TABLE orders (a int CONSTRAINT pk PRIMARY KEY); COMMENT ON INDEX pk IS 'x'");

        assertThat(catalog.all(Comment.class)).isEmpty();
        assertThat(unmanaged(catalog)).containsExactly("comment: index public.pk");
    }
}
