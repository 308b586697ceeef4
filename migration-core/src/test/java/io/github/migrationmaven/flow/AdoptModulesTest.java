/* SPDX-License-Identifier: Apache-2.0 */
package io.github.migrationmaven.flow;

import static io.github.migrationmaven.ErrorCode.ACCEPTED_DIFFERENCE_CHANGED;
import static io.github.migrationmaven.ErrorCode.ACCEPTED_DIFFERENCE_IMPOSSIBLE;
import static io.github.migrationmaven.ErrorCode.ACCEPTED_FILE_INVALID;
import static io.github.migrationmaven.ErrorCode.ADOPTED_ALREADY;
import static io.github.migrationmaven.ErrorCode.DRIFT_FOUND;
import static io.github.migrationmaven.ErrorCode.MAPPING_BLOCKED;
import static io.github.migrationmaven.ErrorCode.NOTHING_TO_ADOPT;
import static io.github.migrationmaven.report.Result.ADOPTED;
import static io.github.migrationmaven.report.Result.GENERATED;
import static io.github.migrationmaven.report.Result.IN_SYNC;
import static io.github.migrationmaven.report.Result.NOT_PUBLISHED;
import static io.github.migrationmaven.report.Result.WOULD_ADOPT;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.migrationmaven.report.Note;
import io.github.migrationmaven.report.Outcome;
import io.github.migrationmaven.report.OutcomeRow;
import io.github.migrationmaven.report.WrittenFile;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A living module is taken over once; from then on every new difference is red. */
class AdoptModulesTest {

    private static final String ACCEPTED = "src/main/schema/migration-accepted.yaml";
    private static final String DECLARED = "src/main/schema/declared.catalog";
    private static final String GROWN = """
            CREATE TABLE item (id bigint NOT NULL PRIMARY KEY, title varchar(40), need integer NOT NULL);
            CREATE TABLE shedlock (name text PRIMARY KEY);
            """;
    private static final String TITLE = "@Column(nullable = false, length = 40) String title;";
    private static final String INDEXED = "@Table(indexes = @Index(name = \"item_title\", columnList = \"title\"))";

    private static Map<String, String> adopted = Map.of();

    @TempDir
    Path folder;

    /** What most tests begin with, once. */
    @BeforeAll
    static void adopt(@TempDir Path once) {
        ModuleFixture shop = grown(once);
        Run.is(ADOPTED, new Run().adopt(shop));
        adopted = Map.of(
                ACCEPTED, shop.files().get(ACCEPTED), DECLARED, shop.files().get(DECLARED));
    }

    @Test
    void everyDifferenceIsWrittenDownAndTheModuleIsInSync() {
        ModuleFixture shop = grown();
        assertThat(Run.reason(new Run().verify(shop), DRIFT_FOUND)).contains("3 differences");

        Outcome outcome = Run.is(ADOPTED, new Run().adopt(shop));

        assertThat(outcome.files())
                .extracting(WrittenFile::name)
                .containsExactly("declared.catalog", "migration-accepted.yaml");
        assertThat(shop.files().get(ACCEPTED)).contains("""
                - object: column public.item.need
                  migrations: integer NOT NULL
                  declaration: absent
                  reason: ''

                - object: column public.item.title
                  migrations: character varying(40)
                  declaration: character varying(40) NOT NULL
                  reason: ''

                - object: index public.item.item_title
                  migrations: absent
                  declaration: CREATE INDEX item_title ON public.item USING btree (title)
                  reason: ''
                """);
        assertThat(outcome.findings().notes())
                .contains(new Note(
                        "shop: tables kept, though the declaration does not name them",
                        List.of("table public.shedlock")));
        Run.is(IN_SYNC, new Run().verify(shop));
    }

    @Test
    void whatIsAcceptedIsCountedAndListedWithItsReason() {
        ModuleFixture shop = adopted();
        shop.file(ACCEPTED, shop.files().get(ACCEPTED).replaceFirst("reason: ''", "reason: filled by a trigger"));

        Outcome outcome = Run.is(IN_SYNC, new Run().verify(shop));

        assertThat(OutcomeRow.of(outcome, false).notes())
                .contains(
                        "shop: 3 differences are accepted (migration-accepted.yaml); -Dmigration.explain lists them.");
        assertThat(OutcomeRow.of(outcome, true).notes())
                .contains("    because: filled by a trigger", "    because: no reason is given");
    }

    @Test
    void whatIsAcceptedIsNotPlanned() {
        ModuleFixture shop = adopted();
        Map<String, String> before = shop.files();

        Run.is(IN_SYNC, new Run().generate(shop));

        assertThat(shop.files()).isEqualTo(before);
    }

    @Test
    void theNextMigrationHoldsWhatIsNewAlone() {
        ModuleFixture shop = adopted();
        shop.entities(item(INDEXED, TITLE, "String ean;"));

        assertThat(Run.is(GENERATED, new Run().generate(shop)).statements()).isEqualTo(1);

        assertThat(shop.migrationText("V2__schema_change.sql")).contains("ADD COLUMN ean");
        Run.is(IN_SYNC, new Run().verify(shop));
    }

    @Test
    void aNewHistoryLeadsWhereTheOldOneLed() {
        ModuleFixture shop = adopted();

        Run.is(GENERATED, new Run().regenerate(shop));

        assertThat(shop.migrationText("V1__initial_schema.sql"))
                .contains("title character varying(40)", "need integer NOT NULL")
                .doesNotContain("title character varying(40) NOT NULL", "item_title");
        Run.is(IN_SYNC, new Run().verify(shop));
    }

    @Test
    void aSecondRunWithoutChangesWritesNothing() {
        ModuleFixture shop = adopted();
        Map<String, String> before = shop.files();

        Run.is(IN_SYNC, new Run().adopt(shop));

        assertThat(shop.files()).isEqualTo(before);
    }

    @Test
    void aSecondRunNamesWhatIsNewAndAcceptsItWhenAsked() {
        ModuleFixture shop = adopted();
        shop.file(ACCEPTED, shop.files().get(ACCEPTED).replaceFirst("reason: ''", "reason: filled by a trigger"));
        shop.entities(item("", TITLE, "String ean;"));
        Map<String, String> before = shop.files();

        assertThat(Run.reason(new Run().adopt(shop), ADOPTED_ALREADY))
                .contains("1 difference is not accepted", "column public.item.ean", "-Dmigration.acceptNew");
        assertThat(shop.files()).isEqualTo(before);

        Run.is(ADOPTED, new Run().acceptNew().adopt(shop));

        assertThat(shop.files().get(ACCEPTED))
                .contains("column public.item.ean", "reason: filled by a trigger")
                .doesNotContain("item_title");
        Run.is(IN_SYNC, new Run().verify(shop));
    }

    @Test
    void anEntryOfWhichASideChangedIsRedAndMigratesNothing() {
        ModuleFixture shop = adopted();
        shop.entities(item(INDEXED, "@Column(nullable = false, length = 60) String title;"));

        assertThat(Run.reason(new Run().verify(shop), DRIFT_FOUND))
                .contains("1 difference.")
                .contains("it was accepted otherwise: declaration said character varying(40) NOT NULL,"
                        + " now says character varying(60) NOT NULL");
        assertThat(Run.reason(new Run().generate(shop), ACCEPTED_DIFFERENCE_CHANGED))
                .contains("column public.item.title: declaration said", "Remove the entry");
    }

    @Test
    void anEntryWithoutADifferenceIsAWarning() {
        ModuleFixture shop = adopted();
        shop.entities(item("", TITLE));

        Outcome outcome = Run.is(IN_SYNC, new Run().verify(shop));

        assertThat(outcome.findings().warnings())
                .contains(ACCEPTED + ": index public.item.item_title is no difference any more: remove its entry.");
    }

    @Test
    void aDropThatIsAcceptedStaysOne() {
        ModuleFixture shop = adopted();
        shop.entities(item("", "@Transient String title;"));
        Run.is(ADOPTED, new Run().acceptNew().adopt(shop));
        assertThat(shop.files().get(DECLARED)).contains("column public.item.title");

        Run.is(IN_SYNC, new Run().generate(shop));
        Outcome outcome = Run.is(IN_SYNC, new Run().verify(shop));

        assertThat(outcome.findings().warnings()).isEmpty();
        assertThat(shop.migrationTexts()).hasSize(1);
    }

    @Test
    void aClosedDeclarationIsTakenOverToo() {
        ModuleFixture shop = ModuleFixture.in(folder.resolve("shop"))
                .migration("V1__item.sql", "CREATE TABLE item (id int); CREATE TABLE legacy (id int);")
                .schema("CREATE TABLE item (id bigint);");

        Run.is(ADOPTED, new Run().adopt(shop));

        assertThat(shop.files()).containsKey(ACCEPTED).doesNotContainKey(DECLARED);
        Run.is(IN_SYNC, new Run().verify(shop));
        Run.is(IN_SYNC, new Run().generate(shop));
    }

    @Test
    void aDryRunShowsTheFileAndWritesNothing() {
        ModuleFixture shop = grown();
        Map<String, String> before = shop.files();

        Outcome outcome = Run.is(WOULD_ADOPT, new Run().dryRun().adopt(shop));

        assertThat(shop.files()).isEqualTo(before);
        assertThat(String.join("\n", OutcomeRow.of(outcome, false).notes()))
                .contains("shop: migration-accepted.yaml would be", "  - object: column public.item.need");
    }

    @Test
    void allModulesAreTakenOverOrNone() {
        ModuleFixture shop = grown();
        ModuleFixture empty = ModuleFixture.in(folder.resolve("empty")).schema("CREATE TABLE a (id int);");
        Map<String, String> before = shop.files();

        List<Outcome> outcomes = new Run().adopt(shop, empty);

        Run.is(NOT_PUBLISHED, outcomes.get(0));
        assertThat(Run.reason(outcomes.get(1), NOTHING_TO_ADOPT)).contains("Module empty has no migrations");
        assertThat(shop.files()).isEqualTo(before);
    }

    @Test
    void whatHasTheNameOfSomethingDeclaredCannotBeAccepted() {
        ModuleFixture shop = ModuleFixture.in(folder.resolve("shop"))
                .migration("V1__item.sql", "CREATE VIEW item AS SELECT 1::bigint AS id, ''::text AS title;")
                .schema("-- nothing more\n")
                .file("src/main/schema/before/10-item.sql", "CREATE SEQUENCE other;")
                .entities("""
                        package demo;
                        import jakarta.persistence.*;
                        @Entity public class Item {
                            @Id @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "item")
                            @SequenceGenerator(name = "item", sequenceName = "item_numbers") Long id;
                        }
                        """)
                .migration("V2__numbers.sql", "CREATE VIEW item_numbers AS SELECT 1 AS one;");

        assertThat(Run.reason(new Run().adopt(shop), ACCEPTED_DIFFERENCE_IMPOSSIBLE))
                .contains("item_numbers: only one object can have that name");
    }

    @Test
    void whatIsLeftOutCannotBeNeededByWhatIsNot() {
        ModuleFixture shop = ModuleFixture.in(folder.resolve("shop"))
                .migration("V1__item.sql", "CREATE TABLE item (id bigint PRIMARY KEY);")
                .schema(
                        "CREATE TABLE item (id bigint PRIMARY KEY, code text); CREATE VIEW codes AS SELECT code FROM item;")
                .file(ACCEPTED, """
                        - object: column public.item.code
                          migrations: absent
                          declaration: text
                        """);

        assertThat(Run.reason(new Run().verify(shop), ACCEPTED_DIFFERENCE_IMPOSSIBLE))
                .contains(
                        "column public.item.code is left out, but view public.codes, which is not accepted, needs it");
    }

    @Test
    void aFileThatCannotBeReadIsToldBeforeAnythingElse() {
        ModuleFixture shop = grown().file(ACCEPTED, "- object: column public.*\n  migrations: a\n  declaration: b\n")
                .migration("V2__broken.sql", "CREATE;");

        assertThat(Run.reason(new Run().verify(shop), ACCEPTED_FILE_INVALID)).contains("line 1", "'*'");
    }

    @Test
    void whatStandsInTheWayAndIsNotAcceptedKeepsGenerateFromWriting() {
        assertThat(Run.reason(new Run().generate(grown()), MAPPING_BLOCKED)).contains("column public.item.need");
    }

    private ModuleFixture adopted() {
        ModuleFixture shop = grown();
        adopted.forEach(shop::file);
        return shop;
    }

    private ModuleFixture grown() {
        return grown(folder);
    }

    private static ModuleFixture grown(Path folder) {
        return ModuleFixture.in(folder.resolve("shop"))
                .migration("V1__grown.sql", GROWN)
                .entities(item(INDEXED, TITLE));
    }

    private static String item(String annotation, String... fields) {
        return """
                package demo;
                import jakarta.persistence.*;
                @Entity %s
                public class Item {
                    @Id Long id;
                    %s
                }
                """.formatted(annotation, String.join("\n    ", fields));
    }
}
