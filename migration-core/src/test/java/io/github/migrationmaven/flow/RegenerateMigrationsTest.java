/* SPDX-License-Identifier: Apache-2.0 */
package io.github.migrationmaven.flow;

import static io.github.migrationmaven.ErrorCode.CHANGES_NOT_DECIDED;
import static io.github.migrationmaven.ErrorCode.CHANGE_NOT_SUPPORTED;
import static io.github.migrationmaven.report.Result.GENERATED;
import static io.github.migrationmaven.report.Result.IN_SYNC;
import static io.github.migrationmaven.report.Result.NOT_PUBLISHED;
import static io.github.migrationmaven.report.Result.PARTLY_IN_SYNC;
import static io.github.migrationmaven.report.Result.REFUSED;
import static io.github.migrationmaven.report.Result.WOULD_GENERATE;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.migrationmaven.report.Outcome;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code regenerate} with a closed declaration, and what no reader knows. */
class RegenerateMigrationsTest {

    private static final String ITEM = "CREATE TABLE item (id bigint PRIMARY KEY, title text NOT NULL);\n";
    private static final String VIEW = "CREATE VIEW titles AS SELECT title FROM item;\n";
    private static final String SAME_ITEM = "CREATE TABLE item (title text NOT NULL, id bigint NOT NULL);"
            + " ALTER TABLE item ADD CONSTRAINT item_pkey PRIMARY KEY (id);";
    private static final String SAME_SAID_OTHERWISE = ITEM + "\n-- said otherwise\n" + VIEW;
    private static final String UNMANAGED = "CREATE TEXT SEARCH CONFIGURATION ours (COPY = english);\n";

    @TempDir
    Path folder;

    @Test
    void oneMigrationTakesThePlaceOfAll() {
        ModuleFixture shop = module("shop")
                .migration("V1__item.sql", "CREATE TABLE item (id bigint PRIMARY KEY);")
                .migration("V1_5__title.sql", "ALTER TABLE item ADD title text NOT NULL;")
                .migration("V2__index.sql", "CREATE INDEX CONCURRENTLY item_title ON item (title);")
                .migration("V2__index.sql.conf", "executeInTransaction=false\n")
                .schema(ITEM + "CREATE INDEX item_title ON item (title);");

        Run.is(GENERATED, new Run().regenerate(shop));

        assertThat(shop.migrationTexts().keySet()).containsExactly("V1__initial_schema.sql");
        assertThat(folder.resolve("shop/.migration/backup")).isNotEmptyDirectory();
        assertThat(shop.migrationText("V1__initial_schema.sql"))
                .contains("CREATE TABLE public.item")
                .contains("CREATE INDEX item_title");
        Run.is(IN_SYNC, new Run().verify(shop));
    }

    @Test
    void aSecondRunFindsTheFilesInPlace() {
        ModuleFixture shop = module("shop").schema(ITEM + VIEW);
        new Run().regenerate(shop);
        Map<String, String> before = shop.files();

        Run.is(IN_SYNC, new Run().regenerate(shop));

        assertThat(shop.files()).isEqualTo(before);
    }

    @Test
    void theSameDeclarationGivesTheSameBytes() {
        ModuleFixture one = module("one").schema(ITEM + VIEW);
        ModuleFixture other =
                module("other").migration("V3__other.sql", SAME_ITEM).schema(SAME_SAID_OTHERWISE);

        new Run().regenerate(one, other);

        assertThat(other.migrationTexts()).isEqualTo(one.migrationTexts());
    }

    @Test
    void aBaselineIsReplacedWithoutBackupWhereNoneIsWanted() {
        ModuleFixture shop = module("shop")
                .migration("V1__item.sql", "CREATE TABLE item (id bigint PRIMARY KEY);")
                .migration("B2__item.sql", ITEM)
                .schema(ITEM);

        Run.is(GENERATED, new Run().skipBackup().regenerate(shop));

        assertThat(shop.migrationTexts().keySet()).containsExactly("V1__initial_schema.sql");
        assertThat(folder.resolve("shop/.migration/backup")).doesNotExist();
    }

    @Test
    void aRepeatableMigrationStaysAndIsNotWrittenTwice() {
        ModuleFixture shop = module("shop")
                .migration("V1__item.sql", ITEM)
                .migration("R__titles.sql", "CREATE OR REPLACE VIEW titles AS SELECT title FROM item;")
                .schema(ITEM + VIEW);

        Run.is(GENERATED, new Run().regenerate(shop));

        assertThat(shop.migrationTexts().keySet()).containsExactly("R__titles.sql", "V1__initial_schema.sql");
        assertThat(shop.migrationText("V1__initial_schema.sql")).doesNotContain("VIEW");
        Run.is(IN_SYNC, new Run().verify(shop));
        Run.is(IN_SYNC, new Run().regenerate(shop));
    }

    @Test
    void aCallbackStays() {
        ModuleFixture shop = module("shop")
                .migration("V1__item.sql", ITEM)
                .migration("afterMigrate.sql", "ANALYZE item;")
                .schema(ITEM);

        Run.is(GENERATED, new Run().regenerate(shop));

        assertThat(shop.migrationTexts().keySet()).containsExactly("V1__initial_schema.sql", "afterMigrate.sql");
    }

    @Test
    void whatIsNoLongerDeclaredIsRefused() {
        ModuleFixture shop = module("shop")
                .migration("V1__item.sql", ITEM + "CREATE TABLE old ();")
                .schema(ITEM);
        Map<String, String> before = shop.files();

        assertThat(Run.reason(new Run().regenerate(shop), CHANGES_NOT_DECIDED))
                .contains("-Dmigration.allow=drop:public.old");
        assertThat(shop.files()).isEqualTo(before);
    }

    @Test
    void whatIsAllowedToGoIsNotWritten() {
        ModuleFixture shop = module("shop")
                .migration("V1__item.sql", ITEM + "CREATE TABLE old ();")
                .schema(ITEM)
                .allow("drop:public.old");

        Run.is(GENERATED, new Run().regenerate(shop));

        assertThat(shop.migrationText("V1__initial_schema.sql")).doesNotContain("old");
    }

    @Test
    void oneFailedModuleKeepsAllFromBeingPublished() {
        ModuleFixture shop = module("shop").migration("V1__a.sql", ITEM).schema(ITEM);
        ModuleFixture broken =
                module("broken").migration("V1__a.sql", "CREATE TABEL x;").schema(ITEM);
        Map<String, String> before = shop.files();

        List<Outcome> outcomes = new Run().regenerate(shop, broken);

        Run.is(NOT_PUBLISHED, outcomes.get(0));
        assertThat(shop.files()).isEqualTo(before);
    }

    @Test
    void aDryRunChangesNothing() {
        ModuleFixture shop = module("shop").migration("V1__a.sql", ITEM).schema(ITEM);
        Map<String, String> before = shop.files();

        Run.is(WOULD_GENERATE, new Run().dryRun().regenerate(shop));

        assertThat(shop.files()).isEqualTo(before);
    }

    @Test
    void anObjectWithoutAReaderIsRefusedByName() {
        ModuleFixture shop =
                module("shop").migration("V1__a.sql", ITEM + UNMANAGED).schema(ITEM + UNMANAGED);
        Map<String, String> before = shop.files();

        Outcome outcome = Run.is(REFUSED, new Run().regenerate(shop));

        assertThat(Run.reason(outcome, CHANGE_NOT_SUPPORTED))
                .contains("text search configuration public.ours")
                .contains("mvn migration:generate");
        assertThat(shop.files()).isEqualTo(before);
    }

    @Test
    void anObjectWithoutAReaderKeepsAModuleFromBeingInSync() {
        ModuleFixture shop =
                module("shop").migration("V1__a.sql", ITEM + UNMANAGED).schema(ITEM + UNMANAGED);

        Outcome generated = Run.is(PARTLY_IN_SYNC, new Run().generate(shop));
        Run.is(PARTLY_IN_SYNC, new Run().verify(shop));

        assertThat(generated.findings().notManaged())
                .singleElement()
                .satisfies(object -> assertThat(object.kind() + " " + object.name())
                        .startsWith("text search configuration public.ours"));
    }

    @Test
    void anObjectWithoutAReaderThatIsOnlyDeclaredIsRefused() {
        ModuleFixture shop = module("shop").migration("V1__a.sql", ITEM).schema(ITEM + UNMANAGED);

        for (Outcome outcome : List.of(new Run().generate(shop), new Run().verify(shop))) {
            assertThat(Run.reason(Run.is(REFUSED, outcome), CHANGE_NOT_SUPPORTED))
                    .contains("text search configuration public.ours")
                    .contains("by hand");
        }
    }

    private ModuleFixture module(String name) {
        return ModuleFixture.in(folder.resolve(name));
    }
}
