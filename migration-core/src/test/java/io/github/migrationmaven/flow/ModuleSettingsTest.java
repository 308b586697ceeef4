/* SPDX-License-Identifier: Apache-2.0 */
package io.github.migrationmaven.flow;

import static io.github.migrationmaven.ErrorCode.CHANGE_NOT_SUPPORTED;
import static io.github.migrationmaven.ErrorCode.CONFIGURATION_INVALID;
import static io.github.migrationmaven.report.Result.GENERATED;
import static io.github.migrationmaven.report.Result.IN_SYNC;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.migrationmaven.MigrationNaming;
import io.github.migrationmaven.flyway.FlywaySettings;
import io.github.migrationmaven.flyway.Placeholders;
import io.github.migrationmaven.model.Scope;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A module's own Flyway settings and scope, honoured from replay to publishing. */
class ModuleSettingsTest {

    private static final String ITEM = "CREATE TABLE item (id bigint PRIMARY KEY);\n";
    private static final String WITH_NOTE = "CREATE TABLE item (id bigint PRIMARY KEY, note text);\n";

    @TempDir
    Path folder;

    @Test
    void aSchemaThatFlywayCreatesIsNotWritten() {
        ModuleFixture shop = shop().schema(ITEM + "CREATE TABLE audit.trail (id bigint PRIMARY KEY);\n")
                .flyway(flyway -> flyway.with(FlywaySettings.Schemas.of("shop", "audit")));

        Run.is(GENERATED, new Run().regenerate(shop));

        assertThat(shop.migrationText("V1__initial_schema.sql"))
                .contains("CREATE TABLE shop.item", "CREATE TABLE audit.trail")
                .doesNotContain("CREATE SCHEMA");
        Run.is(IN_SYNC, new Run().verify(shop));
        Run.is(IN_SYNC, new Run().generate(shop));
    }

    @Test
    void aDecisionThatCannotBeReadIsToldBeforeAnyServerStarts() {
        ModuleRequest request = shop().migration("V1__item.sql", ITEM)
                .schema(WITH_NOTE)
                .allow("drip:item.note")
                .request();
        ModuleRequest withoutServer = new ModuleRequest(
                request.name(),
                request.folders(),
                request.flyway(),
                request.declaration(),
                request.scope(),
                request.decisions(),
                () -> {
                    throw new AssertionError("a server was asked for");
                });

        assertThat(Run.reason(new Run().verify(withoutServer), CONFIGURATION_INVALID))
                .contains("drip:item.note");
    }

    @Test
    void theDefaultSchemaTakesNamesWithoutOne() {
        ModuleFixture shop = shop().migration("V1__item.sql", ITEM)
                .schema(WITH_NOTE)
                .flyway(flyway -> flyway.with(
                        new FlywaySettings.Schemas(List.of("audit"), Optional.of("Shop Ü"), true, "history")));

        Run.is(GENERATED, new Run().generate(shop));

        assertThat(shop.migrationText("V2__schema_change.sql")).contains("ALTER TABLE \"Shop Ü\".item ADD COLUMN note");
        Run.is(IN_SYNC, new Run().verify(shop));
    }

    @Test
    void aSchemaThatFlywayDoesNotCreateIsWritten() {
        ModuleFixture shop = shop().schema("CREATE SCHEMA audit;\nCREATE TABLE audit.trail (id bigint PRIMARY KEY);\n");

        Run.is(GENERATED, new Run().regenerate(shop));

        assertThat(shop.migrationText("V1__initial_schema.sql")).contains("CREATE SCHEMA audit");
    }

    @Test
    void placeholdersHaveTheirValues() {
        ModuleFixture shop = shop().migration("V1__item.sql", "CREATE TABLE ${name} (id bigint PRIMARY KEY);\n")
                .schema(WITH_NOTE)
                .flyway(flyway -> flyway.with(Placeholders.of(Map.of("name", "item"))));

        Run.is(GENERATED, new Run().generate(shop));

        Run.is(IN_SYNC, new Run().verify(shop));
    }

    @Test
    void whatLooksLikeAPlaceholderSurvivesInANewMigration() {
        String comment = "COMMENT ON TABLE item IS 'of ${team}';\n";
        ModuleFixture shop = shop().schema(ITEM + comment);

        Run.is(GENERATED, new Run().generate(shop));

        assertThat(shop.migrationText("V1__schema_change.sql.conf")).isEqualTo("placeholderReplacement=false\n");
        Run.is(IN_SYNC, new Run().verify(shop));
    }

    @Test
    void filesOfOtherLocationsAreReplayedAndLeftAlone() {
        ModuleFixture shop = shop().file("shared/V1__shared.sql", "CREATE TABLE tenant (id bigint PRIMARY KEY);\n")
                .migration("V2__item.sql", ITEM)
                .schema("CREATE TABLE tenant (id bigint PRIMARY KEY);\n" + WITH_NOTE);
        shop.flyway(flyway -> flyway.with(FlywaySettings.Locations.of(
                List.of(shop.migrations(), shop.folder().resolve("shared")))));

        Run.is(GENERATED, new Run().generate(shop));
        Run.is(GENERATED, new Run().regenerate(shop));

        assertThat(shop.migrationTexts().keySet()).containsExactly("V2__initial_schema.sql");
        assertThat(shop.migrationText("V2__initial_schema.sql"))
                .contains("item")
                .doesNotContain("tenant");
        assertThat(shop.files()).containsKey("shared/V1__shared.sql");
        Run.is(IN_SYNC, new Run().verify(shop));
    }

    @Test
    void callbacksTakePart() {
        ModuleFixture shop = shop().migration("V1__item.sql", ITEM)
                .migration("afterMigrate.sql", "CREATE TABLE IF NOT EXISTS seen (id bigint PRIMARY KEY);")
                .schema(ITEM + "CREATE TABLE seen (id bigint PRIMARY KEY);");

        Run.is(IN_SYNC, new Run().verify(shop));
    }

    @Test
    void otherNamesOfFilesAreReadAndWritten() {
        MigrationNaming naming = new MigrationNaming("M", "A", "BASE", "-", List.of(".ddl", ".sql"));
        ModuleFixture shop =
                shop().migration("M001-item.sql", ITEM).schema(WITH_NOTE).flyway(flyway -> flyway.with(naming));

        Run.is(GENERATED, new Run().generate(shop));

        assertThat(shop.migrationTexts().keySet()).containsExactly("M001-item.sql", "M002-schema_change.ddl");
        Run.is(IN_SYNC, new Run().verify(shop));
    }

    @Test
    void migrationsInSubfoldersAreReplayed() {
        ModuleFixture shop = shop().migration("2024/V1__item.sql", ITEM)
                .migration("V2__index.sql", "CREATE INDEX i ON item (id);")
                .schema(WITH_NOTE + "CREATE INDEX i ON item (id);");

        Run.is(GENERATED, new Run().generate(shop));

        assertThat(shop.migrationTexts()).containsKey("V3__schema_change.sql");
    }

    @Test
    void tablesOutsideOfTheScopeAreLeftAlone() throws SQLException {
        ModuleFixture shop = shop().migration(
                        "V1__item.sql",
                        ITEM + "CREATE TABLE qrtz_jobs (id bigint PRIMARY KEY);\n"
                                + "CREATE INDEX qrtz_jobs_id ON qrtz_jobs (id);\n"
                                + "CREATE SCHEMA other; CREATE TABLE other.theirs ();\n")
                .schema(WITH_NOTE)
                .scope(new Scope(List.of("public"), List.of(), List.of("qrtz_*")));

        Run.is(GENERATED, new Run().generate(shop));

        assertThat(shop.migrationText("V2__schema_change.sql")).doesNotContain("qrtz", "other");
        assertThat(Rows.after(shop, "SELECT to_regclass('qrtz_jobs'), to_regclass('other.theirs')"))
                .containsExactly("qrtz_jobs|other.theirs");
        Run.is(IN_SYNC, new Run().verify(shop));
    }

    @Test
    void replacedMigrationsThatMakeTablesOutsideOfTheScopeAreRefused() {
        ModuleFixture shop = shop().migration(
                        "V1__item.sql", ITEM + "CREATE TABLE qrtz_jobs (id bigint PRIMARY KEY);\n")
                .schema(ITEM)
                .scope(new Scope(List.of(), List.of(), List.of("qrtz_*")));
        Map<String, String> before = shop.files();

        assertThat(Run.reason(new Run().regenerate(shop), CHANGE_NOT_SUPPORTED))
                .contains("<scope>")
                .contains("table public.qrtz_jobs")
                .contains("mvn migration:generate");
        assertThat(shop.files()).isEqualTo(before);
    }

    @Test
    void otherLocationsMayMakeTablesOutsideOfTheScope() {
        ModuleFixture shop = shop().file("shared/V1__jobs.sql", "CREATE TABLE qrtz_jobs (id bigint PRIMARY KEY);\n")
                .migration("V2__item.sql", ITEM)
                .schema(ITEM)
                .scope(new Scope(List.of(), List.of(), List.of("qrtz_*")));
        shop.flyway(flyway -> flyway.with(FlywaySettings.Locations.of(
                List.of(shop.migrations(), shop.folder().resolve("shared")))));

        Run.is(GENERATED, new Run().regenerate(shop));
    }

    @Test
    void aScopeMayNameWhatIsIncluded() {
        ModuleFixture shop = shop().migration("V1__item.sql", ITEM + "CREATE TABLE theirs (id bigint PRIMARY KEY);\n")
                .schema(WITH_NOTE)
                .scope(new Scope(List.of(), List.of("item"), List.of()));

        Run.is(GENERATED, new Run().generate(shop));

        assertThat(shop.migrationText("V2__schema_change.sql")).doesNotContain("theirs");
    }

    private ModuleFixture shop() {
        return ModuleFixture.in(folder.resolve("shop"));
    }
}
