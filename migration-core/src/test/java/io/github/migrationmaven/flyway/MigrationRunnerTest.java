/* SPDX-License-Identifier: Apache-2.0 */
package io.github.migrationmaven.flyway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assertions.tuple;

import io.github.migrationmaven.ConnectionSettings;
import io.github.migrationmaven.ErrorCode;
import io.github.migrationmaven.MigrationException;
import io.github.migrationmaven.MigrationNaming;
import io.github.migrationmaven.flyway.HistoryEntry.State;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MigrationRunnerTest {

    @TempDir
    Path directory;

    private TestDatabase database;

    @BeforeEach
    void createDatabase() {
        database = TestDatabase.create();
    }

    @AfterEach
    void dropDatabase() {
        database.close();
    }

    @Test
    void versionsRunInTheirOrderAndRepeatablesAfterThem() throws Exception {
        write("V2__b.sql", "ALTER TABLE a ADD COLUMN j integer;");
        write("V1__a.sql", "CREATE TABLE a (i integer);");
        write("R__v.sql", "CREATE VIEW v AS SELECT j FROM a;");

        MigrationRun run = run();

        assertThat(run).isEqualTo(new MigrationRun(List.of("1", "2"), 1));
        assertThat(run()).isEqualTo(new MigrationRun(List.of(), 0));
    }

    @Test
    void aBaselineStandsForTheVersionsBeforeIt() throws Exception {
        write("V1__a.sql", "CREATE TABLE a (i integer);");
        write("B2__all.sql", "CREATE TABLE b (i integer);");
        write("V3__c.sql", "CREATE TABLE c (i integer);");

        assertThat(run().versions()).containsExactly("2", "3");
        assertThat(history())
                .extracting(HistoryEntry::state)
                .containsExactly(State.COVERED, State.APPLIED, State.APPLIED);
    }

    @Test
    void anIndexBuiltConcurrentlyDoesNotWaitForFlywaysLock() throws Exception {
        write("V1__a.sql", "CREATE TABLE a (i integer);");
        write("V2__i.sql", "CREATE INDEX CONCURRENTLY a_i ON a (i);");

        assertThat(run().versions()).containsExactly("1", "2");
    }

    @Test
    void aScriptConfigurationIsHonoured() throws Exception {
        write("V1__a.sql", "CREATE TABLE a (i integer); CREATE INDEX CONCURRENTLY a_i ON a (i); SELECT '${x}';");
        write("V1__a.sql.conf", "executeInTransaction=false\nplaceholderReplacement=false\n");

        assertThat(run().versions()).containsExactly("1");
    }

    @Test
    void callbacksRun() throws Exception {
        write("V1__a.sql", "CREATE TABLE a (i integer);");
        write("afterMigrate__note.sql", "COMMENT ON TABLE a IS 'migrated';");

        run();

        assertThat(database.query("SELECT obj_description('a'::regclass)")).isEqualTo("migrated");
    }

    @Test
    void schemasAreThereBeforeTheFirstMigration() throws Exception {
        write("V1__a.sql", "CREATE TABLE a (i integer); CREATE TABLE more.b (i integer);");
        FlywaySettings settings = settings().with(FlywaySettings.Schemas.of("shop", "more"));

        new MigrationRunner(settings).run(database.settings());

        assertThat(database.query("SELECT to_regclass('shop.a')::text")).isEqualTo("shop.a");
        assertThat(settings.historyTable()).isEqualTo("shop.flyway_schema_history");
        assertThat(database.query("SELECT to_regclass('" + settings.historyTable() + "') IS NOT NULL"))
                .isEqualTo("t");
        assertThat(settings.createdSchemas()).containsExactly("shop", "more");
    }

    @Test
    void schemasAreCreatedWithoutAnyMigration() throws Exception {
        FlywaySettings settings = FlywaySettings.of().with(FlywaySettings.Schemas.of("shop"));

        assertThat(new MigrationRunner(settings).run(database.settings()).versions())
                .isEmpty();
        assertThat(database.query("SELECT to_regnamespace('shop')::text")).isEqualTo("shop");
    }

    @Test
    void theModulesOwnNamesAndPlaceholdersAreHonoured() throws Exception {
        write("M1-a.ddl", "CREATE TABLE #[name] (i integer); COMMENT ON TABLE #[name] IS '${not me}';");
        FlywaySettings settings = settings()
                .with(new MigrationNaming("M", "R", "B", "-", List.of(".ddl")))
                .with(new Placeholders(Map.of("name", "wanted"), true, "#[", "]"));

        assertThat(new MigrationRunner(settings).run(database.settings()).versions())
                .containsExactly("1");
        assertThat(database.query("SELECT obj_description('wanted'::regclass)")).isEqualTo("${not me}");
    }

    @Test
    void anotherEncodingIsHonoured() throws Exception {
        Files.write(
                directory.resolve("V1__a.sql"),
                "CREATE TABLE a (i integer); COMMENT ON TABLE a IS 'Käse';".getBytes(StandardCharsets.ISO_8859_1));
        FlywaySettings settings = settings().with(Execution.defaults().withEncoding(StandardCharsets.ISO_8859_1));

        new MigrationRunner(settings).run(database.settings());

        assertThat(database.query("SELECT obj_description('a'::regclass)")).isEqualTo("Käse");
    }

    @Test
    void aByteOrderMarkAndCarriageReturnsDoNoHarm() throws Exception {
        write("V1__a.sql", "\uFEFFCREATE TABLE a (i integer);\r\nCREATE TABLE b (i integer);\r\n");

        assertThat(run().versions()).containsExactly("1");
    }

    @Test
    void aFailedStatementIsNamedWithItsFileAndLine() throws Exception {
        write("V1__a.sql", "CREATE TABLE a (i integer);\n\nSELECT nope\n  FROM a;\n");

        MigrationException failure = failure();

        assertThat(failure.code()).isEqualTo(ErrorCode.REPLAY_FAILED);
        assertThat(failure.problem())
                .contains(directory.resolve("V1__a.sql") + ", line 3: ERROR: column \"nope\" does not exist")
                .contains("[SQLSTATE 42703]")
                .contains("SELECT nope\n  FROM a");
        assertThat(cause(failure).sqlState()).contains("42703");
        assertThat(cause(failure).file()).contains(directory.resolve("V1__a.sql"));
        assertThat(cause(failure).line()).isEqualTo(3);
        assertThat(cause(failure).statement()).isEqualTo("SELECT nope\n  FROM a");
        assertThat(cause(failure).serverMessage()).startsWith("ERROR: column \"nope\" does not exist");
    }

    @Test
    void aMissingRoleCanBeReadByTheCaller() throws Exception {
        write("V1__a.sql", "CREATE TABLE a (i integer);\nGRANT SELECT ON a TO reporting_of_nobody;");

        ReplayFailure cause = cause(failure());

        assertThat(cause.sqlState()).contains("42704");
        assertThat(cause.serverMessage()).isEqualTo("ERROR: role \"reporting_of_nobody\" does not exist");
    }

    @Test
    void aRoleThatExistsCanBeReadByTheCaller() throws Exception {
        write("V1__a.sql", "CREATE ROLE " + database.settings().user() + ";");

        ReplayFailure cause = cause(failure());

        assertThat(cause.sqlState()).contains("42710");
        assertThat(cause.serverMessage()).contains("already exists");
    }

    @Test
    void anExtensionThatTheServerLacksLeadsToAnotherServer() throws Exception {
        write("V1__a.sql", "CREATE EXTENSION no_such_extension;");

        MigrationException failure = failure();

        assertThat(failure.advice()).contains("no_such_extension").contains("<scratch><url>");
        assertThat(cause(failure).sqlState()).isPresent();
    }

    @Test
    void anUnresolvedPlaceholderIsNamedWithTheLinesToAdd() throws Exception {
        write("V1__a.sql", "CREATE TABLE a (i integer);\n");
        write("V2__b.sql", "CREATE TABLE b (i integer);\nGRANT SELECT ON b TO ${app_role};\n");

        MigrationException failure = failure();

        assertThat(failure.problem()).contains("V2__b.sql, line 2").contains("${app_role}");
        assertThat(failure.advice())
                .contains("<flyway><placeholders><app_role>value</app_role></placeholders></flyway>");
        assertThat(cause(failure).file()).contains(directory.resolve("V2__b.sql"));
        assertThat(cause(failure).sqlState()).isEmpty();
    }

    @Test
    void anUnresolvedPlaceholderOfARepeatableIsNamedWithItsFile() throws Exception {
        write("R__v.sql", "SELECT 1;\nSELECT '${Who}';");

        assertThat(failure().problem()).contains("R__v.sql, line 2").contains("${Who}");
    }

    @Test
    void twoFilesOfOneVersionAreBothNamed() throws Exception {
        write("V1__a.sql", "SELECT 1;");
        write("V01__b.sql", "SELECT 1;");

        MigrationException failure = failure();

        assertThat(failure.code()).isEqualTo(ErrorCode.MIGRATION_NAMES_INVALID);
        assertThat(failure.problem()).contains("V1__a.sql").contains("V01__b.sql");
    }

    @Test
    void misnamedFilesAreNamedTogether() throws Exception {
        write("v1__a.sql", "SELECT 1;");
        write("V1_a.sql", "SELECT 1;");
        write("V2__good.sql", "SELECT 1;");

        MigrationException failure = failure();

        assertThat(failure.code()).isEqualTo(ErrorCode.MIGRATION_NAMES_INVALID);
        assertThat(failure.problem()).contains("v1__a.sql").contains("V1_a.sql").doesNotContain("V2__good.sql");
    }

    @Test
    void undoScriptsAreLeftAlone() throws Exception {
        write("V1__a.sql", "CREATE TABLE a (i integer);");
        write("U1__a.sql", "DROP TABLE a;");

        assertThat(run().versions()).containsExactly("1");
    }

    @Test
    void javaMigrationsAreRefusedByName() throws Exception {
        Path classes = Files.createDirectories(directory.resolve("classes"));
        Files.createFile(classes.resolve("V2__Seed.class"));
        Files.createFile(classes.resolve("Other.class"));
        FlywaySettings settings =
                FlywaySettings.of().with(new FlywaySettings.Locations(List.of(), List.of(), List.of(classes), false));

        assertThatThrownBy(() -> new MigrationRunner(settings).run(database.settings()))
                .isInstanceOfSatisfying(
                        MigrationException.class,
                        failure -> assertThat(failure.code()).isEqualTo(ErrorCode.JAVA_MIGRATION_NOT_SUPPORTED))
                .hasMessageContaining("V2__Seed.class")
                .hasMessageNotContaining("Other.class");
    }

    @Test
    void aLocationThatDoesNotExistIsNamed() {
        FlywaySettings settings = FlywaySettings.of(directory.resolve("typo"));

        assertThatThrownBy(() -> new MigrationRunner(settings).run(database.settings()))
                .hasMessageContaining("typo")
                .hasMessageContaining("<flyway><locations>");
        FlywaySettings lenient = settings.with(settings.locations().orMissing());
        assertThat(new MigrationRunner(lenient).run(database.settings()).versions())
                .isEmpty();
    }

    @Test
    void aFailingCallbackIsNamed() throws Exception {
        write("V1__a.sql", "SELECT 1;");
        write("beforeMigrate.sql", "SELECT 1;\nSELECT nope;");

        MigrationException failure = failure();

        assertThat(failure.problem()).contains("beforeMigrate.sql, line 2").contains("42703");
    }

    @Test
    void anUnknownKeyOfAScriptConfigurationIsNamed() throws Exception {
        write("V1__a.sql", "SELECT 1;");
        write("V1__a.sql.conf", "nonsense=true\n");

        assertThat(failure().problem()).contains("nonsense");
    }

    @Test
    void aRunThatWaitsForEverIsStoppedAndSaysForWhat() throws Exception {
        write("V1__a.sql", "SELECT pg_sleep(600);");
        FlywaySettings settings = settings().with(Execution.defaults().withTimeout(Duration.ofSeconds(2)));

        assertThatThrownBy(() -> new MigrationRunner(settings).run(database.settings()))
                .hasMessageContaining("2 s")
                .hasMessageContaining("pg_sleep(600)");
        assertThat(
                        database.query(
                                "SELECT count(*) FROM pg_stat_activity WHERE query LIKE '%sleep(600)%' AND pid <> pg_backend_pid()"))
                .isEqualTo("0");
    }

    @Test
    void aServerThatDoesNotAnswerIsAnEnvironmentFailure() {
        ConnectionSettings nowhere = new ConnectionSettings("jdbc:postgresql://127.0.0.1:1/x", "u", "hush");

        assertThatThrownBy(() -> new MigrationRunner(settings()).run(nowhere))
                .isInstanceOfSatisfying(
                        MigrationException.class,
                        failure -> assertThat(failure.code()).isEqualTo(ErrorCode.DATABASE_NOT_REACHABLE))
                .hasMessageNotContaining("hush");
    }

    @Test
    void theHistoryTellsAppliedChangedMissingPendingLateFiles() throws Exception {
        write("V1__kept.sql", "SELECT 1;");
        write("V2__edited.sql", "SELECT 2;");
        write("V3__gone.sql", "SELECT 3;");
        write("V5__e.sql", "SELECT 5;");
        run();
        write("V2__edited.sql", "SELECT 22;");
        Files.delete(directory.resolve("V3__gone.sql"));
        write("V4__late.sql", "SELECT 4;");
        write("V6__next.sql", "SELECT 6;");

        assertThat(history())
                .extracting(HistoryEntry::script, HistoryEntry::state)
                .containsExactlyInAnyOrder(
                        tuple("V1__kept.sql", State.APPLIED),
                        tuple("V2__edited.sql", State.CHANGED),
                        tuple("V3__gone.sql", State.MISSING),
                        tuple("V4__late.sql", State.LATE),
                        tuple("V5__e.sql", State.APPLIED),
                        tuple("V6__next.sql", State.PENDING));
    }

    @Test
    void aFailedFileOutsideATransactionStaysInTheHistory() throws Exception {
        write("V1__a.sql", "CREATE TABLE a (i integer); INSERT INTO a VALUES (1), (1);");
        write("V2__i.sql", "CREATE UNIQUE INDEX CONCURRENTLY a_i ON a (i);");
        failure();

        assertThat(history()).extracting(HistoryEntry::state).containsExactly(State.APPLIED, State.FAILED);
    }

    @Test
    void lookingAtTheHistoryChangesNothing() throws Exception {
        write("V1__a.sql", "SELECT 1;");
        write("beforeInfo.sql", "CREATE TABLE intruder (i integer);");

        assertThat(history()).extracting(HistoryEntry::state).containsExactly(State.PENDING);
        assertThat(database.query("SELECT count(*) FROM pg_class WHERE relnamespace = 'public'::regnamespace"))
                .isEqualTo("0");
    }

    @Test
    void flywaySaysNothingWhileSeveralModulesRunAtOnce() throws Exception {
        for (int version = 1; version <= 5; version++) {
            write("V" + version + "__x.sql", "CREATE TABLE t" + version + " (i integer); SELECT 'noise';");
        }
        List<LogRecord> records = new ArrayList<>();
        Handler handler = new Collector(records);
        Logger.getLogger("").addHandler(handler);
        PrintStream out = System.out;
        ByteArrayOutputStream printed = new ByteArrayOutputStream();
        System.setOut(new PrintStream(printed, true, StandardCharsets.UTF_8));
        ExecutorService threads = Executors.newFixedThreadPool(4);
        try {
            List<Future<MigrationRun>> runs = new ArrayList<>();
            for (int i = 0; i < 4; i++) {
                runs.add(threads.submit(this::runOnADatabaseOfItsOwn));
            }
            for (Future<MigrationRun> run : runs) {
                assertThat(run.get().versions()).hasSize(5);
            }
        } finally {
            threads.shutdownNow();
            System.setOut(out);
            Logger.getLogger("").removeHandler(handler);
        }
        assertThat(records).extracting(LogRecord::getMessage).isEmpty();
        assertThat(printed.toString(StandardCharsets.UTF_8)).isEmpty();
    }

    private MigrationRun runOnADatabaseOfItsOwn() {
        try (TestDatabase own = TestDatabase.create()) {
            return new MigrationRunner(settings()).run(own.settings());
        }
    }

    private FlywaySettings settings() {
        return FlywaySettings.of(directory);
    }

    private MigrationRun run() {
        return new MigrationRunner(settings()).run(database.settings());
    }

    private List<HistoryEntry> history() {
        return new MigrationRunner(settings()).history(database.settings());
    }

    private MigrationException failure() {
        MigrationException failure = catchThrowableOfType(MigrationException.class, this::run);
        assertThat(failure).as("failure").isNotNull();
        return failure;
    }

    private static ReplayFailure cause(MigrationException failure) {
        assertThat(failure.getCause()).isInstanceOf(ReplayFailure.class);
        return (ReplayFailure) failure.getCause();
    }

    private void write(String name, String sql) throws IOException {
        Files.writeString(directory.resolve(name), sql);
    }

    private static final class Collector extends Handler {

        private final List<LogRecord> records;

        private Collector(List<LogRecord> records) {
            this.records = records;
        }

        @Override
        public synchronized void publish(LogRecord entry) {
            records.add(entry);
        }

        @Override
        public void flush() {}

        @Override
        public void close() {}
    }
}
