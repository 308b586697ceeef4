/* SPDX-License-Identifier: Apache-2.0 */
package io.github.migrationmaven.flow;

import static io.github.migrationmaven.report.Result.APPLIED;
import static io.github.migrationmaven.report.Result.CLEANED;
import static io.github.migrationmaven.report.Result.DRIFT;
import static io.github.migrationmaven.report.Result.FAILED;
import static io.github.migrationmaven.report.Result.IN_SYNC;
import static io.github.migrationmaven.report.Result.NOT_REACHED;
import static io.github.migrationmaven.report.Result.READY;
import static io.github.migrationmaven.report.Result.UP_TO_DATE;
import static io.github.migrationmaven.report.Result.WOULD_APPLY;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.migrationmaven.ConnectionSettings;
import io.github.migrationmaven.ErrorCode;
import io.github.migrationmaven.declaration.jpa.JpaLoaders;
import io.github.migrationmaven.flow.CheckDrift.Against;
import io.github.migrationmaven.flyway.FlywaySettings;
import io.github.migrationmaven.model.Scope;
import io.github.migrationmaven.report.Outcome;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Applying migrations to live databases, and what is found there that nobody migrated. */
class ApplyAndDriftTest {

    private static final String ITEM = "CREATE TABLE item (id bigint PRIMARY KEY, note text);\n";
    private static final String PRICE = "ALTER TABLE item ADD COLUMN price int;\n";

    @TempDir
    Path folder;

    private LiveFixture live;
    private ModuleFixture shop;

    @BeforeAll
    static void listen() {
        Transcript.mustNotSay(LiveFixture.PASSWORD);
    }

    @BeforeEach
    void open() {
        live = LiveFixture.create();
        shop = ModuleFixture.in(folder.resolve("shop"))
                .migration("V1__item.sql", ITEM)
                .schema(ITEM);
    }

    @AfterEach
    void close() {
        live.close();
    }

    @Test
    void pendingMigrationsAreListedAndThenApplied() {
        shop.migration("V2__price.sql", PRICE)
                .migration("R__view.sql", "CREATE OR REPLACE VIEW v AS SELECT id FROM item;");

        Outcome dry = Run.is(WOULD_APPLY, apply(new ApplyOptions(true, false)));
        assertThat(dry.findings().notes().get(0).lines())
                .containsExactly("V1__item.sql", "V2__price.sql", "R__view.sql");
        assertThat(live.tables()).isEmpty();

        Outcome done = Run.is(APPLIED, apply());
        assertThat(done.findings().notes().get(0).head()).startsWith("shop: 3 migrations applied to jdbc:postgresql:");
        assertThat(live.tables()).containsExactly("public.flyway_schema_history", "public.item");
        Run.is(UP_TO_DATE, apply());
        Run.is(IN_SYNC, drift(Against.MIGRATIONS));
    }

    @Test
    void anEditedRepeatableMigrationIsNoDriftAndIsAppliedAgain() {
        shop.migration("R__view.sql", "CREATE OR REPLACE VIEW v AS SELECT id FROM item;");
        Run.is(APPLIED, apply());
        shop.migration("R__view.sql", "CREATE OR REPLACE VIEW v AS SELECT id, note FROM item;");

        Run.is(APPLIED, apply());

        assertThat(live.value("SELECT count(*) FROM information_schema.columns WHERE table_name = 'v'"))
                .isEqualTo("2");
    }

    @Test
    void driftIsToldObjectByObjectWithTheStatementsForEitherDirection() {
        Run.is(APPLIED, apply());
        live.execute("ALTER TABLE item ADD COLUMN hot boolean; CREATE INDEX hot_items ON item (hot)");
        shop.migration("V2__price.sql", PRICE);

        CheckDrift.Found found =
                new CheckDrift(crew(), PreflightOptions.usual()).run(List.of(live.request(shop)), Against.MIGRATIONS);
        Outcome outcome = Run.is(DRIFT, found.outcomes().get(0));

        assertThat(Run.reason(outcome, ErrorCode.LIVE_DRIFT_FOUND))
                .contains("differs from the applied migrations of shop: 2 differences.")
                .contains("column public.item.hot")
                .contains("ALTER TABLE public.item DROP COLUMN hot;")
                .contains("ALTER TABLE public.item ADD COLUMN hot boolean;")
                .contains("CREATE INDEX hot_items ON public.item")
                .doesNotContain("price");
        assertThat(found.json())
                .contains("\"module\": \"shop\"", "\"object\": \"column public.item.hot\"", "\"outcome\": \"drift\"");
        assertThat(Run.reason(apply(), ErrorCode.LIVE_DRIFT_FOUND)).contains("hot_items");
        assertThat(live.values("SELECT version FROM flyway_schema_history")).containsExactly("1");
    }

    @Test
    void aLiveDatabaseIsComparedWithTheDeclarationToo() {
        Run.is(APPLIED, apply());
        shop.schema(ITEM.replace("note text", "note text, price int"));

        Outcome outcome = Run.is(DRIFT, drift(Against.BOTH));

        assertThat(Run.reason(outcome, ErrorCode.LIVE_DRIFT_FOUND))
                .contains("differs from the declaration of shop: 1 difference.")
                .contains("ALTER TABLE public.item ADD COLUMN price integer;");
    }

    @Test
    void whatIsOutOfScopeIsCounted() {
        shop.scope(new Scope(List.of(), List.of(), List.of("qrtz_*")));
        Run.is(APPLIED, apply());
        live.execute("CREATE TABLE qrtz_jobs (id int)");

        Outcome outcome = Run.is(IN_SYNC, drift(Against.MIGRATIONS));

        assertThat(outcome.findings().notes().get(0).head())
                .isEqualTo("shop: 2 objects are out of scope, and not compared");
    }

    @Test
    void aFailureSaysWhatIsAppliedAndWhatToDo() {
        shop.migration("V2__price.sql", PRICE).migration("V3__bad.sql", "CREATE TABLE half ();\nSELEC 1;\n");

        Outcome outcome = Run.is(FAILED, apply());

        assertThat(Run.reason(outcome, ErrorCode.APPLY_FAILED))
                .contains("V3__bad.sql, line 2")
                .contains("Applied in this run: V1__item.sql, V2__price.sql.")
                .contains("The database is at version 2.")
                .contains("What failed was rolled back. Pending: V3__bad.sql.")
                .contains("it goes on from there");
        assertThat(live.tables()).doesNotContain("public.half");
        shop.migration("V3__bad.sql", "CREATE TABLE half ();\n");
        Run.is(APPLIED, apply());
    }

    @Test
    void aFailureOutsideOfATransactionIsMarkedAndStopsTheNextRun() {
        shop.migration("V2__bad.sql", "CREATE TABLE half ();\nSELEC 1;\n")
                .migration("V2__bad.sql.conf", "executeInTransaction=false\n");

        assertThat(Run.reason(apply(), ErrorCode.APPLY_FAILED))
                .contains("Marked as failed: V2__bad.sql.")
                .contains("delete its row from the history");
        assertThat(Run.reason(apply(), ErrorCode.HISTORY_UNUSABLE))
                .contains("V2__bad.sql failed there, and is marked as failed");
        assertThat(live.tables()).contains("public.half");
    }

    @Test
    void theFirstFailureStopsTheModulesAfterItUnlessAllAreWanted() {
        shop.migration("V2__bad.sql", "SELEC 1;\n");
        ModuleFixture billing = ModuleFixture.in(folder.resolve("billing"))
                .migration("V1__item.sql", ITEM)
                .schema(ITEM);
        try (LiveFixture other = LiveFixture.create()) {
            List<TargetRequest> both = List.of(live.request(shop), other.request(billing));
            List<Outcome> outcomes = apply(both, new ApplyOptions(false, false));
            Run.is(FAILED, outcomes.get(0));
            assertThat(Run.reason(Run.is(NOT_REACHED, outcomes.get(1)), ErrorCode.NOT_REACHED))
                    .contains("because of module shop");
            assertThat(other.tables()).isEmpty();

            Run.is(APPLIED, apply(both, new ApplyOptions(false, true)).get(1));
        }
    }

    @Test
    void anEditedFileIsRefused() {
        Run.is(APPLIED, apply());
        shop.migration("V1__item.sql", ITEM.replace("text", "varchar(10)"));

        assertThat(Run.reason(apply(), ErrorCode.HISTORY_UNUSABLE))
                .contains("V1__item.sql was edited after it was applied there");
        assertThat(Run.reason(drift(Against.MIGRATIONS), ErrorCode.HISTORY_UNUSABLE))
                .contains("V1__item.sql");
    }

    @Test
    void aFileThatIsGoneAndADatabaseThatIsAheadAreRefused() throws IOException {
        shop.migration("V2__price.sql", PRICE);
        Run.is(APPLIED, apply());
        Files.delete(shop.migrations().resolve("V2__price.sql"));

        assertThat(Run.reason(apply(), ErrorCode.HISTORY_UNUSABLE))
                .contains("V2__price.sql is applied there, and its file is gone or not there yet")
                .contains("the database is ahead of it");
    }

    @Test
    void aDatabaseOfAnotherServiceIsTold() throws IOException {
        Run.is(APPLIED, apply());
        Files.delete(shop.migrations().resolve("V1__item.sql"));
        shop.migration("V7__other.sql", "CREATE TABLE other ();");
        assertThat(Run.reason(apply(), ErrorCode.HISTORY_UNUSABLE)).contains("the database may be another service's");

        ModuleFixture renamed = ModuleFixture.in(folder.resolve("shop")).flyway(ApplyAndDriftTest::otherTable);
        assertThat(Run.reason(
                        apply(List.of(live.request(renamed)), new ApplyOptions(false, false))
                                .get(0),
                        ErrorCode.HISTORY_UNUSABLE))
                .contains("has no history history_of_shop of the migrations of shop")
                .contains("The histories there are: public.flyway_schema_history.")
                .contains("<flyway><table>");
    }

    private static FlywaySettings otherTable(FlywaySettings settings) {
        return settings.with(new FlywaySettings.Schemas(List.of(), Optional.empty(), true, "history_of_shop"));
    }

    @Test
    void aMigrationOlderThanTheNewestAppliedOneIsRefused() {
        shop.migration("V3__price.sql", PRICE);
        Run.is(APPLIED, apply());
        shop.migration("V2__late.sql", "CREATE TABLE late ();");

        assertThat(Run.reason(apply(), ErrorCode.HISTORY_UNUSABLE))
                .contains("V2__late.sql is older than the newest migration")
                .contains("Give it a version after 3");
        Run.is(IN_SYNC, drift(Against.MIGRATIONS));
    }

    @Test
    void aWrongPasswordAndNoServerAreToldWithoutThePassword() {
        String user = live.role("svc");
        ConnectionSettings wrong = new ConnectionSettings(live.settings().url(), user, "X" + LiveFixture.PASSWORD);

        assertThat(reasonOf(wrong)).contains("password authentication failed").contains("<password>");
        assertThat(reasonOf(new ConnectionSettings("jdbc:postgresql://127.0.0.1:1/x", "me", LiveFixture.PASSWORD)))
                .contains("refused")
                .contains("host, port and database");
        assertThat(reasonOf(new ConnectionSettings(
                        live.settings().url().replaceFirst("/[^/?]*(\\?|$)", "/absent$1"), user, LiveFixture.PASSWORD)))
                .contains("absent");
    }

    private String reasonOf(ConnectionSettings settings) {
        Outcome outcome = apply(
                        List.of(LiveFixture.request(shop, LiveFixture.target(settings))),
                        new ApplyOptions(false, false))
                .get(0);
        assertThat(outcome.toString()).doesNotContain(LiveFixture.PASSWORD);
        return Run.reason(outcome, ErrorCode.PREFLIGHT_FAILED);
    }

    @Test
    void aUserWithoutCreateLearnsTheGrant() {
        String user = live.role("svc");
        TargetRequest request = LiveFixture.request(shop, LiveFixture.target(live.as(user)));

        Outcome outcome =
                apply(List.of(request), new ApplyOptions(false, false)).get(0);

        assertThat(Run.reason(outcome, ErrorCode.PREFLIGHT_FAILED))
                .contains("privileges: the user lacks privileges on public")
                .contains("GRANT CREATE ON SCHEMA public TO " + user + ";");
        assertThat(live.tables()).isEmpty();
    }

    @Test
    void whatCleanupLeavesCanBeMigratedAgain() {
        shop.migration(
                "V2__own.sql",
                "CREATE SCHEMA own;\nCREATE EXTENSION citext WITH SCHEMA own;\nCREATE TABLE own.t (name own.citext);\n"
                        + "CREATE EXTENSION IF NOT EXISTS hstore WITH SCHEMA public;\n");
        Run.is(APPLIED, apply());

        Outcome outcome = new CleanTargets(crew(), PreflightOptions.usual())
                .run(List.of(live.request(shop)), new CleanupOptions(false, List.of(), Confirmation.given()))
                .get(0);

        assertThat(outcome.findings().notes().get(0).lines())
                .first()
                .asString()
                .endsWith("schema own, public emptied object by object; extension citext dropped; schema own dropped");
        assertThat(outcome.findings().notes().get(0).lines()).contains("stays: extension hstore");
        Run.is(APPLIED, apply());
        Run.is(IN_SYNC, drift(Against.MIGRATIONS));
    }

    @Test
    void whatAnEmptyDatabaseHasOfTheMigrationsGoesToo() {
        shop.migration("V2__own.sql", "CREATE SCHEMA own;\nCREATE EXTENSION citext WITH SCHEMA own;\n");
        live.execute("CREATE SCHEMA own; CREATE EXTENSION citext SCHEMA own");

        Run.is(
                CLEANED,
                new CleanTargets(crew(), PreflightOptions.usual())
                        .run(List.of(live.request(shop)), new CleanupOptions(false, List.of(), Confirmation.given()))
                        .get(0));

        Run.is(APPLIED, apply());
    }

    @Test
    void anExtensionOfTheAdministratorIsNoDrift() {
        Run.is(APPLIED, apply());
        live.execute("CREATE EXTENSION citext");

        Run.is(IN_SYNC, drift(Against.MIGRATIONS));
    }

    @Test
    void preflightTellsEverythingAtOnceAsATableAndAsJson() {
        String user = live.role("svc");
        shop.file("src/main/resources/application.yml", "spring:\n  flyway:\n    table: shop_history # ours\n");
        TargetRequest request = LiveFixture.request(shop, LiveFixture.target(live.as(user)));

        CheckTargets.Found found = new CheckTargets(crew(), PreflightOptions.usual()).run(List.of(request));

        Outcome outcome = Run.is(FAILED, found.outcomes().get(0));
        assertThat(Run.reason(outcome, ErrorCode.PREFLIGHT_FAILED))
                .contains("GRANT CREATE ON SCHEMA public TO " + user)
                .contains("application.yml has table shop_history, <flyway> flyway_schema_history");
        assertThat(outcome.findings().notes().get(0).lines())
                .anyMatch(line -> line.matches("pending +ok +V1__item.sql"))
                .anyMatch(line -> line.matches("scratch server +ok +PostgreSQL 17.* runs"))
                .anyMatch(line -> line.startsWith("pooler "));
        assertThat(found.json()).contains("\"check\": \"privileges\"", "\"verdict\": \"failed\"");
    }

    @Test
    void aModuleThatIsReadyIsReady() {
        Outcome outcome = new CheckTargets(crew(), PreflightOptions.usual())
                .run(List.of(live.request(shop)))
                .outcomes()
                .get(0);

        Run.is(READY, outcome);
    }

    private Outcome apply() {
        return apply(new ApplyOptions(false, false));
    }

    private Outcome apply(ApplyOptions options) {
        return apply(List.of(live.request(shop)), options).get(0);
    }

    private static List<Outcome> apply(List<TargetRequest> requests, ApplyOptions options) {
        return Transcript.of(new ApplyMigrations(crew(), PreflightOptions.usual()).run(requests, options));
    }

    private Outcome drift(Against against) {
        return Transcript.of(new CheckDrift(crew(), PreflightOptions.usual())
                        .run(List.of(live.request(shop)), against)
                        .outcomes())
                .get(0);
    }

    private static Crew crew() {
        return new Crew(new JpaLoaders(), Transcript::listener, 2);
    }
}
