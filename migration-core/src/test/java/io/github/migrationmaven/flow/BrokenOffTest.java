/* SPDX-License-Identifier: Apache-2.0 */
package io.github.migrationmaven.flow;

import static io.github.migrationmaven.report.Result.APPLIED;
import static io.github.migrationmaven.report.Result.CLEANED;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.migrationmaven.ErrorCode;
import io.github.migrationmaven.declaration.jpa.JpaLoaders;
import io.github.migrationmaven.report.Outcome;
import io.github.migrationmaven.testing.CuttingProxy;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Connections that are cut and processes that are killed while live databases are worked on. */
class BrokenOffTest {

    private static final String TABLES = """
            CREATE TABLE public.item (id int PRIMARY KEY, note text);
            INSERT INTO public.item VALUES (1, 'one');
            CREATE VIEW public.notes AS SELECT note FROM public.item;
            GRANT USAGE ON SCHEMA public TO PUBLIC;
            COMMENT ON SCHEMA public IS 'ours'""";

    @TempDir
    Path folder;

    private LiveFixture live;
    private ModuleFixture shop;

    @BeforeEach
    void open() {
        live = LiveFixture.create();
        shop = ModuleFixture.in(folder.resolve("shop")).schema("CREATE TABLE item ();");
    }

    @AfterEach
    void close() {
        live.close();
    }

    @ParameterizedTest(name = "cut at {0}, which the server hears: {1}")
    @CsvSource(
            delimiter = '|',
            value = {
                "pg_is_in_recovery | false | nothing",
                "pg_identify_object | false | nothing",
                "WITH RECURSIVE gone | false | nothing",
                "pg_catalog.count(*) | false | nothing",
                "DROP SCHEMA | false | Nothing was dropped: all 2 objects are there.",
                "DROP SCHEMA | true | Nothing was dropped: all 2 objects are there.",
                "CREATE SCHEMA | true | Nothing was dropped: all 2 objects are there.",
                "COMMENT ON SCHEMA | false | Nothing was dropped: all 2 objects are there.",
                "COMMIT | false | Nothing was dropped: all 2 objects are there.",
                "COMMIT | true | The database is empty nevertheless.",
            })
    void aConnectionThatIsCutLeavesAllOrNothingAndSaysWhich(String word, boolean heard, String said) throws Exception {
        live.execute(TABLES);
        List<String> traits = live.traits("public");
        try (CuttingProxy proxy = new CuttingProxy(live.settings(), word, heard, 1)) {
            Outcome outcome = clean(proxy);

            assertThat(proxy.hasCut()).isTrue();
            ErrorCode code = outcome.failure().orElseThrow().code();
            String reason = outcome.failure().orElseThrow().reason();
            assertThat(code).isIn(ErrorCode.DATABASE_NOT_REACHABLE, ErrorCode.PREFLIGHT_FAILED);
            assertThat(reason).containsIgnoringCase("the connection to");
            if (said.equals("nothing")) {
                assertThat(live.tables()).containsExactly("public.item");
            } else {
                assertThat(reason).contains(said);
            }
            assertThat(live.traits("public")).isEqualTo(traits);

            Run.is(CLEANED, clean(proxy));
        }
        assertThat(live.tables()).isEmpty();
        assertThat(live.traits("public")).isEqualTo(traits);
    }

    @Test
    void aServerThatIsGoneForGoodIsTold() throws Exception {
        live.execute(TABLES);
        CuttingProxy gone = new CuttingProxy(live.settings(), "DROP SCHEMA", false, 1);
        gone.close();

        assertThat(Run.reason(clean(gone), ErrorCode.PREFLIGHT_FAILED)).contains("refused");
        assertThat(live.tables()).containsExactly("public.item");
    }

    @Test
    void objectByObjectWhatIsCutShortGoesOnAtTheNextRun() throws Exception {
        live.execute("CREATE EXTENSION citext SCHEMA public");
        IntStream.range(0, 200).forEach(i -> live.execute("CREATE TABLE public.t" + i + " ()"));
        try (CuttingProxy proxy = new CuttingProxy(live.settings(), "DROP TABLE public.t99", false, 1)) {
            Outcome outcome = clean(proxy);

            assertThat(Run.reason(outcome, ErrorCode.DATABASE_NOT_REACHABLE))
                    .containsPattern("\\d+ of 200 objects are left; the next run of the goal goes on from there");
            assertThat(live.tables().size()).isBetween(1, 199);

            Run.is(CLEANED, clean(proxy));
        }
        assertThat(live.tables()).isEmpty();
    }

    @Test
    void aKilledCleanupLeavesEverythingOrNothing() throws Exception {
        live.execute(TABLES);
        KilledProcess.killAt(
                "io.github.migrationmaven.cleanup.WholeSchemas",
                "require",
                1,
                CleaningProcess.class,
                arguments("cleanup"));

        untilAlone();
        assertThat(live.tables()).containsExactly("public.item");
        Run.is(CLEANED, clean(new CuttingProxy(live.settings(), "no such word", false, 0)));
    }

    @Test
    void aKilledApplyLeavesWholeMigrationsAndTheNextOneGoesOn() throws Exception {
        shop.migration("V1__item.sql", "CREATE TABLE item (id int);\n")
                .migration("V2__wait.sql", "CREATE TABLE half ();\nSELECT pg_advisory_xact_lock(4711);\n");
        try (Connection holder = live.settings().connect();
                Statement statement = holder.createStatement()) {
            statement.execute("SELECT pg_advisory_lock(4711)");
            Process process = new ProcessBuilder(command("apply")).inheritIO().start();
            try {
                while (live.value("SELECT count(*) FROM pg_locks WHERE locktype = 'advisory' AND objid = 4711"
                                + " AND NOT granted")
                        .equals("0")) {
                    assertThat(process.isAlive()).isTrue();
                    Thread.onSpinWait();
                }
            } finally {
                process.destroyForcibly().waitFor();
            }
        }
        untilAlone();

        assertThat(live.tables()).containsExactly("public.flyway_schema_history", "public.item");
        Outcome outcome = new ApplyMigrations(crew(), PreflightOptions.usual())
                .run(List.of(live.request(shop)), new ApplyOptions(false, false))
                .get(0);
        Run.is(APPLIED, outcome);
        assertThat(live.tables()).contains("public.half");
    }

    /** A server process whose client was killed notices it when it has done what it is at. */
    private void untilAlone() {
        while (!live.value("SELECT count(*) FROM pg_stat_activity WHERE datname = current_database()"
                        + " AND pid <> pg_backend_pid() AND backend_type = 'client backend'")
                .equals("0")) {
            Thread.onSpinWait();
        }
    }

    private List<String> arguments(String goal) {
        return List.of(
                goal,
                folder.resolve("shop").toString(),
                live.settings().url(),
                live.settings().user(),
                live.settings().password());
    }

    private List<String> command(String goal) {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                System.getProperty("java.class.path"),
                "-Dmigration.test.postgresBinaries=" + System.getProperty("migration.test.postgresBinaries"),
                CleaningProcess.class.getName()));
        command.addAll(arguments(goal));
        return command;
    }

    private Outcome clean(CuttingProxy proxy) {
        return Transcript.of(new CleanTargets(crew(), PreflightOptions.usual())
                        .run(
                                List.of(LiveFixture.request(shop, LiveFixture.target(proxy.settings()))),
                                new CleanupOptions(false, List.of(), Confirmation.given())))
                .get(0);
    }

    private static Crew crew() {
        return new Crew(new JpaLoaders(), Transcript::listener, 2);
    }
}
