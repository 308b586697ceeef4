/* SPDX-License-Identifier: Apache-2.0 */
package io.github.migrationmaven.sql;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.migrationmaven.model.ObjectId;
import io.github.migrationmaven.model.ObjectKind;
import io.github.migrationmaven.testing.ScratchForTests;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SqlTest {

    private static AutoCloseable database;
    private static Connection connection;

    @BeforeAll
    static void connect() throws Exception {
        var scratch = ScratchForTests.empty();
        database = scratch;
        connection = scratch.connect();
    }

    @AfterAll
    static void close() throws Exception {
        connection.close();
        database.close();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "plain",
                "_a1",
                "a$",
                "1a",
                "Upper",
                "two words",
                "a.b",
                "a\"b",
                "it's",
                "größe",
                "表",
                "back\\slash",
                " ",
                "user",
                "select",
                "position",
                "name",
                "value",
                "\n"
            })
    void namesAreQuotedWhereTheServerQuotesThem(String name) throws Exception {
        assertThat(Sql.identifier(name)).isEqualTo(ask("SELECT quote_ident(?)", name));
    }

    @Test
    void everyWordThatTheServerQuotesIsQuoted() throws Exception {
        List<String> words = column("SELECT word FROM pg_get_keywords() WHERE catcode <> 'U'");

        assertThat(words)
                .hasSizeGreaterThan(100)
                .allMatch(word -> Sql.identifier(word).equals('"' + word + '"'));
    }

    @Test
    void wordsOfTheLanguageThatNeedNoQuotesHaveNone() throws Exception {
        List<String> words = column("SELECT word FROM pg_get_keywords() WHERE catcode = 'U'");

        assertThat(words)
                .hasSizeGreaterThan(100)
                .allMatch(word -> Sql.identifier(word).equals(word));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "plain", "it's", "back\\slash", "\\'", "two\nlines", "größe", "$$"})
    void literalsMeanWhatTheyHold(String text) throws Exception {
        for (String conforming : List.of("on", "off")) {
            ask("SELECT set_config('standard_conforming_strings', ?, false)", conforming);
            assertThat(column("SELECT " + Sql.literal(text))).containsExactly(text);
        }
        ask("SELECT set_config('standard_conforming_strings', ?, false)", "on");
    }

    @Test
    void namesAreQualified() {
        assertThat(Sql.name(ObjectId.of(ObjectKind.TABLE, "shop", "Order"))).isEqualTo("shop.\"Order\"");
        assertThat(Sql.name(ObjectId.global(ObjectKind.SCHEMA, "user"))).isEqualTo("\"user\"");
        assertThat(Sql.parent(ObjectId.within(ObjectKind.COLUMN, "shop", "order", "x")))
                .isEqualTo("shop.\"order\"");
        assertThat(Sql.routine(ObjectId.routine(ObjectKind.FUNCTION, "shop", "f", "integer, text[]")))
                .isEqualTo("shop.f(integer, text[])");
        assertThat(Sql.columns(List.of("a", "position", "Z"))).isEqualTo("(a, \"position\", \"Z\")");
    }

    private static String ask(String query, String argument) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(query)) {
            statement.setString(1, argument);
            try (ResultSet rows = statement.executeQuery()) {
                rows.next();
                return rows.getString(1);
            }
        }
    }

    private static List<String> column(String query) throws SQLException {
        List<String> values = new ArrayList<>();
        try (var statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(query)) {
            while (rows.next()) {
                values.add(rows.getString(1));
            }
        }
        return values;
    }
}
