/* SPDX-License-Identifier: Apache-2.0 */
package io.github.migrationmaven.migrations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.migrationmaven.ErrorCode;
import io.github.migrationmaven.MigrationException;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AcceptedDifferencesTest {

    private static final AcceptedEntry TYPE = new AcceptedEntry(
            "column public.item.code",
            Optional.of("character varying(40)"),
            Optional.of("character varying(20) NOT NULL"),
            "the shops' scanners print 40");
    private static final AcceptedEntry VIEW = new AcceptedEntry(
            "view public.codes",
            Optional.of("CREATE VIEW public.codes AS\n SELECT code\n   FROM public.item"),
            Optional.empty(),
            "");

    @Test
    void entries_stand_sorted_with_both_sides_spelled_out() {
        assertThat(AcceptedDifferences.of(List.of(VIEW, TYPE)).text()).endsWith("""

                - object: column public.item.code
                  migrations: character varying(40)
                  declaration: character varying(20) NOT NULL
                  reason: 'the shops'' scanners print 40'

                - object: view public.codes
                  migrations: |-
                    CREATE VIEW public.codes AS
                     SELECT code
                       FROM public.item
                  declaration: absent
                  reason: ''
                """);
    }

    @Test
    void equal_entries_give_equal_bytes() {
        assertThat(AcceptedDifferences.of(List.of(VIEW, TYPE)).text())
                .isEqualTo(AcceptedDifferences.of(List.of(TYPE, VIEW)).text());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "DEFAULT 'it''s'::text",
                "DEFAULT 'a: b # c'::text",
                "- x",
                "null",
                "no",
                "{}",
                "\"quoted\"",
                " leading",
                "trailing ",
                "two\nlines",
                " two\nlines with a blank first",
                "two \nlines with a blank last",
                "ends with a line\n",
                "\nbegins with a line",
                "a\n\nb",
                "tab\tin it",
                "tab\n\tafter a line",
                "carriage\r\nreturn",
                "back\\slash \"and\" quotes\n\u0001",
                "Größe 名 😀",
                "\u2028separator",
                "%directive",
                "--- \n...",
                "# no comment\nbut text",
                "1e3",
                "~",
                "a:b"
            })
    void every_text_reads_back_as_it_was(String text) {
        AcceptedDifferences written = AcceptedDifferences.of(
                List.of(new AcceptedEntry("column public.a.b", Optional.of(text), Optional.of("x"), text)));
        assertThat(AcceptedDifferences.parse(written.text())).isEqualTo(written);
    }

    @Test
    void no_entry_is_a_file_too() {
        assertThat(AcceptedDifferences.parse(AcceptedDifferences.none().text())).isEqualTo(AcceptedDifferences.none());
        assertThat(AcceptedDifferences.parse("# nothing\n").entries()).isEmpty();
    }

    @Test
    void what_an_editor_writes_is_read() {
        assertThat(AcceptedDifferences.parse("""
                        - reason: "as agreed"
                          object: index public.item.item_code   # the old one
                          declaration: >-
                            CREATE INDEX
                            item_code
                          migrations: absent
                        """.replace("\n", "\r\n")).entries())
                .containsExactly(new AcceptedEntry(
                        "index public.item.item_code",
                        Optional.empty(),
                        Optional.of("CREATE INDEX item_code"),
                        "as agreed"));
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            no list              | object: a                                             | line 1: It is no list of entries
            no entry             | - a                                                   | line 1: An entry has the keys
            an unknown key       | - {object: a, migration: b, declaration: c}           | line 1: 'migration' is no key of an entry
            a missing key        | - {object: a, migrations: b}                          | line 1: The entry does not say declaration
            a key twice          | - {object: a, object: b}                              | line 1: The entry says object twice
            a list as a value    | - {object: [a], migrations: b, declaration: c}        | line 1: The value of object is no text
            a wildcard           | - {object: column public.*, migrations: b, declaration: c} | line 1: 'column public.*' has a '*'
            no YAML              | - {object: a                                          | line 1: It is no YAML
            """)
    void what_cannot_be_used_is_told_with_its_line(String what, String text, String problem) {
        assertThatThrownBy(() -> AcceptedDifferences.parse(text))
                .as(what)
                .isInstanceOfSatisfying(MigrationException.class, e -> {
                    assertThat(e.code()).isEqualTo(ErrorCode.ACCEPTED_FILE_INVALID);
                    assertThat(e.problem()).startsWith("src/main/schema/migration-accepted.yaml, " + problem);
                });
    }

    @Test
    void a_second_entry_for_an_object_is_told_with_its_line() {
        String entry = "- {object: a, migrations: b, declaration: c}\n";
        assertThatThrownBy(() -> AcceptedDifferences.parse(entry + "\n" + entry))
                .hasMessageContaining("line 3: There are two entries for a.");
    }

    @Test
    void a_star_in_a_quoted_name_is_no_wildcard() {
        assertThat(AcceptedDifferences.parse("- {object: 'table public.\"a*b\"', migrations: b, declaration: absent}")
                        .find("table public.\"a*b\""))
                .isPresent();
    }
}
