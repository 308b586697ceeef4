/* SPDX-License-Identifier: Apache-2.0 */
package io.github.migrationmaven.flow;

import static io.github.migrationmaven.ErrorCode.CHANGES_NOT_DECIDED;
import static io.github.migrationmaven.ErrorCode.DRIFT_FOUND;
import static io.github.migrationmaven.report.Result.GENERATED;
import static io.github.migrationmaven.report.Result.IN_SYNC;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.migrationmaven.report.KeptObject;
import io.github.migrationmaven.report.Outcome;
import io.github.migrationmaven.report.OutcomeRow;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What entities do not speak of stays, and what they no longer speak of goes once that is decided. */
class OpenDeclarationTest {

    private static final String TABLE = """
            CREATE TABLE item (
                id bigint NOT NULL PRIMARY KEY,
                title varchar(255) DEFAULT 'none',
                price integer NOT NULL
            );
            """;
    private static final String EXTRAS = """
            COMMENT ON COLUMN item.title IS 'as printed';
            CREATE INDEX item_dear ON item (title) WHERE price > 100;
            CREATE VIEW dear AS SELECT id, title FROM item WHERE price > 100;
            CREATE FUNCTION total() RETURNS bigint LANGUAGE sql AS $$ SELECT sum(price) FROM public.item $$;
            CREATE TABLE shedlock (name text PRIMARY KEY);
            ALTER TABLE item ADD CONSTRAINT item_price_positive CHECK (price > 0);
            """;

    @TempDir
    Path folder;

    @Test
    void whatOnlyTheMigrationsHaveIsKeptAndNamed() {
        ModuleFixture shop = shop(TABLE + EXTRAS).entities(item("String title;", "int price;"));
        new Run().generate(shop);
        Map<String, String> before = shop.files();

        Outcome outcome = Run.is(IN_SYNC, new Run().generate(shop));

        assertThat(shop.files()).isEqualTo(before);
        assertThat(shop.migrationTexts()).hasSize(1);
        assertThat(outcome.findings().kept())
                .extracting(KeptObject::id)
                .extracting(Object::toString)
                .contains("view public.dear", "index public.item.item_dear", "table public.shedlock");
        assertThat(String.join("\n", OutcomeRow.of(outcome, true).notes()))
                .contains("public.dear")
                .contains("item_dear")
                .contains("total")
                .contains("shedlock")
                .contains("item_price_positive");
        assertThat(String.join("\n", OutcomeRow.of(outcome, false).notes())).doesNotContain("item_dear");
    }

    @Test
    void aNewFieldMakesOneFileWithItsColumnAndTouchesNothingElse() {
        ModuleFixture shop = shop(TABLE + EXTRAS).entities(item("String title;", "int price;"));
        new Run().generate(shop);
        shop.entities(item("String title;", "int price;", "String ean;"));
        assertThat(Run.reason(new Run().verify(shop), DRIFT_FOUND)).contains("ean");

        Outcome outcome = Run.is(GENERATED, new Run().generate(shop));

        assertThat(outcome.statements()).isEqualTo(1);
        assertThat(shop.migrationTexts().keySet()).containsExactly("V1__shop.sql", "V2__schema_change.sql");
        assertThat(shop.migrationText("V2__schema_change.sql")
                        .lines()
                        .filter(line -> !line.isEmpty() && !line.startsWith("--")))
                .containsExactly("ALTER TABLE public.item ADD COLUMN ean character varying(255);");
        Run.is(IN_SYNC, new Run().verify(shop));
    }

    @Test
    void aFieldThatWasDeclaredAndIsGoneIsRefused() {
        ModuleFixture shop = shop("").entities(item("String title;", "int price;"));
        new Run().generate(shop);
        shop.entities(item("int price;"));
        Map<String, String> before = shop.files();

        assertThat(Run.reason(new Run().generate(shop), CHANGES_NOT_DECIDED)
                        .lines()
                        .map(String::strip))
                .contains(
                        "-Dmigration.allow=drop:public.item.title",
                        "<allow>drop:public.item.title</allow>",
                        "-- migration: drop public.item.title");
        assertThat(shop.files()).isEqualTo(before);
    }

    @Test
    void aFieldThatWasDeclaredAndIsGoneIsDroppedOnceAllowed() {
        ModuleFixture shop = shop("").entities(item("String title;", "int price;"));
        new Run().generate(shop);
        shop.entities(item("int price;")).schema("-- migration: drop item.title\n");

        Run.is(GENERATED, new Run().generate(shop));

        List<String> names = List.copyOf(shop.migrationTexts().keySet());
        assertThat(shop.migrationText(names.get(names.size() - 1))).contains("DROP COLUMN title");
        Run.is(IN_SYNC, new Run().verify(shop));
    }

    @Test
    void aColumnThatWasNeverDeclaredStays() {
        ModuleFixture shop = shop(TABLE).entities(item("int price;"));

        Outcome outcome = Run.is(GENERATED, new Run().generate(shop));

        assertThat(shop.migrationTexts()).hasSize(1);
        assertThat(outcome.files()).hasSize(1);
        assertThat(outcome.files().get(0).name()).isEqualTo("declared.catalog");
        assertThat(outcome.findings().kept())
                .extracting(kept -> kept.id().toString())
                .contains("column public.item.title");
    }

    @Test
    void aRenamedFieldKeepsItsColumnOnceDeclaredSo() {
        ModuleFixture shop = shop("").entities(item("String title;", "int price;"));
        new Run().generate(shop);
        shop.entities(item("String label;", "int price;"));
        assertThat(Run.reason(new Run().generate(shop), CHANGES_NOT_DECIDED))
                .contains("-- migration: rename public.item.title to label");
        shop.schema("-- migration: rename item.title to label\n");

        Run.is(GENERATED, new Run().generate(shop));

        assertThat(shop.migrationText("V2__schema_change.sql"))
                .contains("RENAME COLUMN title TO label")
                .doesNotContain("DROP");
        Run.is(IN_SYNC, new Run().verify(shop));
    }

    @Test
    void regenerateWritesWhatIsKept() {
        ModuleFixture shop = shop(TABLE + EXTRAS).entities(item("String title;", "int price;"));

        Run.is(GENERATED, new Run().regenerate(shop));

        assertThat(shop.migrationText("V1__initial_schema.sql"))
                .contains("item_dear", "CREATE VIEW public.dear", "total()", "shedlock", "item_price_positive")
                .contains("'as printed'", "DEFAULT 'none'");
        Run.is(IN_SYNC, new Run().verify(shop));
        Run.is(IN_SYNC, new Run().regenerate(shop));
    }

    @Test
    void regenerateLeavesBehindWhatItIsTold() {
        ModuleFixture shop = shop(TABLE + EXTRAS)
                .entities(item("String title;", "int price;"))
                .allow("drop:public.shedlock");

        Outcome outcome = Run.is(
                GENERATED, new Run().leaveKept("shedlock", "dea?", "nothing_*").regenerate(shop));

        assertThat(shop.migrationText("V1__initial_schema.sql"))
                .doesNotContain("shedlock", "VIEW")
                .contains("item_dear");
        assertThat(outcome.findings().warnings())
                .anySatisfy(warning -> assertThat(warning).contains("migration.leaveKept", "nothing_*"));
    }

    private ModuleFixture shop(String sql) {
        ModuleFixture shop = ModuleFixture.in(folder.resolve("shop"));
        return sql.isEmpty() ? shop : shop.migration("V1__shop.sql", sql);
    }

    private static String item(String... fields) {
        return """
                package demo;
                import jakarta.persistence.*;
                @Entity public class Item {
                    @Id Long id;
                    %s
                }
                """.formatted(String.join("\n    ", fields));
    }
}
