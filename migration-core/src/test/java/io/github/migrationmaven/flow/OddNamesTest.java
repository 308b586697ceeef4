/* SPDX-License-Identifier: Apache-2.0 */
package io.github.migrationmaven.flow;

import static io.github.migrationmaven.ErrorCode.CHANGES_NOT_DECIDED;
import static io.github.migrationmaven.report.Result.GENERATED;
import static io.github.migrationmaven.report.Result.IN_SYNC;
import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.migrationmaven.report.Outcome;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Names that need quoting, and folders that need care, through the whole flow. */
class OddNamesTest {

    private static final String SIXTY_THREE = "n23456789_123456789_123456789_123456789_123456789_123456789_123";

    private static final List<String> NAMES = List.of(
            "He said \"\"no\"\"",
            "UpperCase",
            "two words",
            "select",
            "größe_漢字",
            SIXTY_THREE,
            "dot.ted",
            "it's; -- $$",
            "a${b}");

    @TempDir
    Path folder;

    @Test
    void namesGoThroughAllGoals() {
        ModuleFixture shop = ModuleFixture.in(folder.resolve("shop")).schema(tables("", NAMES));
        Run.is(GENERATED, new Run().regenerate(shop));
        shop.schema(tables(", \"new %1$.20s\" text", NAMES));

        Outcome outcome = Run.is(GENERATED, new Run().generate(shop));

        assertThat(outcome.statements()).isEqualTo(NAMES.size());
        Run.is(IN_SYNC, new Run().generate(shop));
        shop.schema(tables(", \"new %1$.20s\" text", NAMES.subList(0, 1)));
        assertThat(Run.reason(new Run().generate(shop), CHANGES_NOT_DECIDED))
                .contains("8 changes wait")
                .contains("-- migration: drop public.\"größe_漢字\"");
    }

    @Test
    void theLineOfARefusalIsUnderstoodAgain() {
        String table = "CREATE TABLE \"Two \"\"W.\"\" words\" (id int PRIMARY KEY, \"Straße\" text);";
        ModuleFixture shop = ModuleFixture.in(folder.resolve("shop"))
                .migration("V1__x.sql", table)
                .schema(table.replace(", \"Straße\" text", ""));
        String line = Run.reason(new Run().generate(shop), CHANGES_NOT_DECIDED)
                .lines()
                .map(String::strip)
                .filter(text -> text.startsWith("-- migration: drop"))
                .findFirst()
                .orElseThrow();
        shop.schema(table.replace(", \"Straße\" text", "") + "\n" + line + "\n");

        Run.is(GENERATED, new Run().generate(shop));

        assertThat(shop.migrationText("V2__schema_change.sql")).contains("DROP COLUMN \"Straße\"");
    }

    @Test
    void aPathMayHaveSpacesAndUmlauts() {
        ModuleFixture shop = ModuleFixture.in(folder.resolve("Größere Läden/shop %20 #1"))
                .migration("V1__erste_Änderung.sql", "CREATE TABLE laden (id bigint PRIMARY KEY);")
                .entities("""
                        package demo;
                        import jakarta.persistence.*;
                        @Entity public class Laden { @Id Long id; String ort; }
                        """);

        Run.is(GENERATED, new Run().generate(shop));

        assertThat(shop.migrationTexts().keySet()).containsExactly("V1__erste_Änderung.sql", "V2__schema_change.sql");
        Run.is(IN_SYNC, new Run().verify(shop));
        Run.is(GENERATED, new Run().regenerate(shop));
    }

    /** A table for each name, with columns, constraints and indexes that are called alike. */
    private static String tables(String column, List<String> names) {
        return names.stream()
                .map(name -> """
                        CREATE TABLE "%1$s" ("%1$s" bigint CONSTRAINT "%2$s" PRIMARY KEY%3$s);
                        CREATE INDEX "%4$s" ON "%1$s" ("%1$s");
                        """.formatted(name, besides(name, "p"), column.formatted(name), besides(name, "i")))
                .collect(joining());
    }

    /** Another name of the same length at least, and of no more than 63 bytes. */
    private static String besides(String name, String letter) {
        return name.equals(SIXTY_THREE) ? letter + name.substring(1) : letter + " " + name;
    }
}
