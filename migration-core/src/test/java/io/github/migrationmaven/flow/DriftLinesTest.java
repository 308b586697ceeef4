/* SPDX-License-Identifier: Apache-2.0 */
package io.github.migrationmaven.flow;

import static io.github.migrationmaven.ErrorCode.DRIFT_FOUND;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.migrationmaven.difference.Difference;
import io.github.migrationmaven.report.Outcome;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What {@code verify} says of each common kind of difference. */
class DriftLinesTest {

    @TempDir
    Path folder;

    @Test
    void aClosedDeclarationIsComparedObjectByObject() {
        ModuleFixture shop = ModuleFixture.in(folder.resolve("shop"))
                .migration("V1__shop.sql", """
                        CREATE TABLE item (id bigint NOT NULL PRIMARY KEY, code varchar(40), price integer DEFAULT 3,
                            note text, ean text);
                        COMMENT ON TABLE item IS 'old';
                        CREATE INDEX item_note ON item (note);
                        CREATE VIEW notes AS SELECT note FROM item;
                        CREATE VIEW codes AS SELECT code FROM item WHERE price > 100;
                        CREATE TABLE legacy (id int PRIMARY KEY, item bigint REFERENCES item, x text);
                        CREATE FUNCTION total() RETURNS bigint LANGUAGE sql AS $$ SELECT sum(price) FROM public.item $$;
                        """)
                .schema("""
                        CREATE TABLE supplier (id bigint PRIMARY KEY, name text);
                        CREATE TABLE item (id bigint NOT NULL PRIMARY KEY, code varchar(20) NOT NULL UNIQUE,
                            price integer DEFAULT 5, ean text, vat text UNIQUE, supplier bigint REFERENCES supplier);
                        COMMENT ON TABLE item IS 'new';
                        CREATE INDEX item_ean ON item (ean);
                        CREATE VIEW codes AS SELECT code FROM item WHERE price > 200;
                        CREATE FUNCTION total() RETURNS bigint LANGUAGE sql AS $$ SELECT count(*) FROM public.item $$;
                        """);

        Outcome outcome = new Run().verify(shop);

        assertThat(Run.reason(outcome, DRIFT_FOUND)).isEqualTo("""
                The migrations of shop do not lead to what it declares: 13 differences.
                  declared otherwise than in the migrations:
                    function public.total(): migrations say …LANGUAGE sql AS $function$ SELECT sum(price) FROM public.item $function$, declaration says …LANGUAGE sql AS $function$ SELECT count(*) FROM public.item $function$
                      - either migrate: CREATE OR REPLACE FUNCTION
                      - or declare it otherwise: write it in src/main/schema as the migrations have it
                    column public.item.code: migrations say character varying(40), declaration says character varying(20) NOT NULL
                      depends on the data: the migration fails where rows do not fit
                      - either migrate: ALTER COLUMN … TYPE, SET NOT NULL
                      - or declare it otherwise: write it in src/main/schema as the migrations have it
                    default public.item.price: migrations say DEFAULT 3, declaration says DEFAULT 5
                      - either migrate: SET DEFAULT
                      - or declare it otherwise: write it in src/main/schema as the migrations have it
                    view public.codes: migrations say …FROM public.item WHERE (price > 100), declaration says …FROM public.item WHERE (price > 200)
                      - either migrate: CREATE OR REPLACE VIEW
                      - or declare it otherwise: write it in src/main/schema as the migrations have it
                    comment on table public.item: migrations say COMMENT ON TABLE public.item IS 'old', declaration says COMMENT ON TABLE public.item IS 'new'
                      - either migrate: COMMENT ON
                      - or declare it otherwise: write it in src/main/schema as the migrations have it
                  in the migrations, and not declared:
                    table public.legacy: with id, item, x
                      the migration deletes data
                      - either migrate: DROP TABLE, once it is decided with -Dmigration.allow=drop:NAME
                      - or declare it otherwise: declare it in src/main/schema
                    column public.item.note: text
                      with it goes index public.item.item_note
                      view public.notes reads it
                      the migration deletes data
                      - either migrate: DROP COLUMN, once it is decided with -Dmigration.allow=drop:NAME
                      - or declare it otherwise: declare it in src/main/schema
                    view public.notes: CREATE VIEW public.notes AS SELECT note FROM public.item
                      - either migrate: DROP VIEW
                      - or declare it otherwise: declare it in src/main/schema
                  declared, and missing in the migrations:
                    table public.supplier: with id, name
                      - either migrate: CREATE TABLE
                      - or declare it otherwise: take it out of src/main/schema
                    column public.item.supplier: bigint
                      with it comes foreign key public.item.item_supplier_fkey
                      depends on the data: the migration fails where rows do not fit
                    column public.item.vat: text
                      with it comes unique constraint public.item.item_vat_key
                      depends on the data: the migration fails where rows do not fit
                      - either migrate: ADD COLUMN
                      - or declare it otherwise: take it out of src/main/schema
                    unique constraint public.item.item_code_key: UNIQUE (code)
                      depends on the data: the migration fails where rows do not fit
                      - either migrate: ADD UNIQUE
                      - or declare it otherwise: take it out of src/main/schema
                    index public.item.item_ean: CREATE INDEX item_ean ON public.item USING btree (ean)
                      - either migrate: CREATE INDEX
                      - or declare it otherwise: take it out of src/main/schema
                Change the declaration, or write the migrations with mvn migration:generate -Dmigration.service=shop.""");
        assertThat(outcome.findings().differences()).hasSize(13);
    }

    @Test
    void entitiesAreToldWithTheirAnnotationsAndWithWhatStandsInTheirWay() {
        ModuleFixture shop = ModuleFixture.in(folder.resolve("shop"))
                .migration("V1__shop.sql", """
                        CREATE TABLE item (id bigint NOT NULL PRIMARY KEY, need integer NOT NULL, title varchar(20),
                            maker_id bigint);
                        CREATE TABLE maker (id bigint NOT NULL PRIMARY KEY);
                        """)
                .entities("""
                        package demo;
                        import jakarta.persistence.*;
                        @Entity @Table(indexes = @Index(name = "item_title", columnList = "title"))
                        public class Item {
                            @Id Long id;
                            @Column(nullable = false, length = 40) String title;
                            @Column(unique = true) String ean;
                            @ManyToOne Maker maker;
                        }
                        """, """
                        package demo;
                        import jakarta.persistence.*;
                        @Entity public class Maker { @Id Long id; }
                        """);

        Outcome outcome = new Run().verify(shop);

        assertThat(Run.reason(outcome, DRIFT_FOUND).lines().map(String::strip))
                .contains(
                        "column public.item.ean: character varying(255)",
                        "- or declare it otherwise: map the property on a column that is there with @Column(name = …),"
                                + " or make it @Transient",
                        "index public.item.item_title: CREATE INDEX item_title ON public.item USING btree (title)",
                        "- or declare it otherwise: remove the @Index, or let it name what the migrations index",
                        "- either migrate: ADD FOREIGN KEY",
                        "column public.item.title: migrations say character varying(20), declaration says"
                                + " character varying(40) NOT NULL",
                        "in the way of what is declared:",
                        "No row can be inserted through the declaration: column public.item.need is NOT NULL without a"
                                + " default, and the declaration does not name it.")
                .last()
                .asString()
                .endsWith("to take the module over as it is, run mvn migration:adopt once.");
        assertThat(outcome.findings().differences())
                .extracting(Difference::object)
                .hasSize(5)
                .contains("column public.item.need");
    }

    @Test
    void aColumnThatGoesTakesAlongTheViewThatReadsIt() {
        ModuleFixture shop = ModuleFixture.in(folder.resolve("shop"))
                .migration("V1__shop.sql", "CREATE TABLE item (id bigint NOT NULL PRIMARY KEY, note varchar(255));")
                .entities(item("String note;"));
        new Run().generate(shop);
        shop.migration("V2__view.sql", "CREATE VIEW notes AS SELECT note FROM item;")
                .entities(item(""));

        Outcome outcome = new Run().verify(shop);

        assertThat(Run.reason(outcome, DRIFT_FOUND).lines().map(String::strip))
                .contains(
                        "in the migrations, and no longer declared:",
                        "column public.item.note: character varying(255)",
                        "with it goes view public.notes",
                        "- or declare it otherwise: map a property on the column again");
        assertThat(outcome.findings().differences()).hasSize(1);
    }

    @Test
    void aRenameThatIsDecidedIsADifferenceUntilItIsMigrated() {
        ModuleFixture shop = ModuleFixture.in(folder.resolve("shop"))
                .migration("V1__shop.sql", "CREATE TABLE item (id bigint, note text);")
                .schema("-- migration: rename item.note to remark\nCREATE TABLE item (id bigint, remark text);");

        assertThat(Run.reason(new Run().verify(shop), DRIFT_FOUND)).contains("1 difference.", "either migrate: RENAME");
    }

    @Test
    void manyDifferencesOfOneSortShareTheWaysOut() {
        String columns =
                IntStream.range(0, 60).mapToObj(i -> ", c" + i + " text").collect(Collectors.joining());
        ModuleFixture shop = ModuleFixture.in(folder.resolve("shop"))
                .migration("V1__shop.sql", "CREATE TABLE item (id bigint);")
                .schema("CREATE TABLE item (id bigint" + columns + ");");

        List<String> lines =
                Run.reason(new Run().verify(shop), DRIFT_FOUND).lines().toList();

        assertThat(lines).hasSize(65);
        assertThat(lines).filteredOn(line -> line.contains("either")).hasSize(1);
    }

    private static String item(String field) {
        return """
                package demo;
                import jakarta.persistence.*;
                @Entity public class Item {
                    @Id Long id;
                    %s
                }
                """.formatted(field);
    }
}
