/* SPDX-License-Identifier: Apache-2.0 */
package io.github.migrationmaven.flow;

import static io.github.migrationmaven.ErrorCode.DRIFT_FOUND;
import static io.github.migrationmaven.ErrorCode.SCRATCH_SERVER_GONE;
import static io.github.migrationmaven.report.Result.FAILED;
import static io.github.migrationmaven.report.Result.GENERATED;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.migrationmaven.ConnectionSettings;
import io.github.migrationmaven.Progress;
import io.github.migrationmaven.report.Outcome;
import io.github.migrationmaven.scratch.EmbeddedServer;
import io.github.migrationmaven.scratch.ExternalServer;
import io.github.migrationmaven.scratch.Filling;
import io.github.migrationmaven.scratch.ScratchDatabase;
import io.github.migrationmaven.scratch.ScratchServer;
import io.github.migrationmaven.scratch.Turn;
import io.github.migrationmaven.testing.ScratchForTests;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The scratch server is killed while a module is worked on: that is what is told, and no file changes. */
class LostServerTest {

    private static final String ITEM = "CREATE TABLE item (id bigint PRIMARY KEY);\n";
    private static final String WITH_NOTE = "CREATE TABLE item (id bigint PRIMARY KEY, note text);\n";

    /** What a session of a superuser can do to its own server; the working directory is the data directory. */
    private static final String SUICIDE =
            "COPY (SELECT 1) TO PROGRAM 'kill -9 $(head -n 1 postmaster.pid)'; SELECT pg_sleep(60);\n";

    @TempDir
    private Path folder;

    private EmbeddedServer server;
    private ProcessHandle process;

    @BeforeEach
    void start() throws SQLException, IOException {
        server = EmbeddedServer.start(ScratchForTests.options(), Progress.silent());
        try (ScratchDatabase database = server.create("where", Filling.NOTHING)) {
            Path data = Path.of(value(database, "SHOW data_directory"));
            process = ProcessHandle.of(Long.parseLong(
                            Files.readAllLines(data.resolve("postmaster.pid")).get(0)))
                    .orElseThrow();
        }
    }

    @AfterEach
    void stop() {
        server.close();
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({"replaying 1 migration", "declaring 1 SQL file", "planning", "proving 1 statement"})
    void theStageIsNamedInWhichItWasKilled(String stage) {
        ModuleFixture shop = module().scratch(server);
        Map<String, String> before = shop.files();
        int heard = Transcript.lines().size();

        Outcome outcome = new Run().at(stage, this::kill).generate(shop);

        // Planning asks the server nothing: the loss shows in the stage that follows.
        requireGone(outcome, stage.equals("planning") ? "proving 1 statement" : stage);
        assertThat(shop.files()).isEqualTo(before);
        assertThat(Transcript.lines().subList(heard, Transcript.lines().size()))
                .as("what is gone need not be dropped by hand")
                .noneMatch(line -> line.contains("warning:"));
        Run.is(GENERATED, new Run().generate(module()));
    }

    @ParameterizedTest(name = "after {0} databases were filled, while {1}")
    @CsvSource({"1, replaying 1 migration", "2, declaring 1 SQL file"})
    void theReadingOfACatalogIsPartOfItsStage(int filled, String stage) {
        ModuleFixture shop = module().scratch(new KilledAfterFilling(filled));
        Map<String, String> before = shop.files();

        requireGone(new Run().generate(shop), stage);
        assertThat(shop.files()).isEqualTo(before);
    }

    @Test
    void inTheMiddleOfAMigrationItIsNotTheMigrationThatIsBlamed() {
        ModuleFixture shop = module().migration("V2__end.sql", SUICIDE).scratch(server);

        assertThat(requireGone(new Run().verify(shop), "replaying 2 migrations"))
                .doesNotContain("V2__end.sql");
    }

    @Test
    void inTheMiddleOfADeclarationItIsNotTheDeclarationThatIsBlamed() {
        ModuleFixture shop = module().schema(WITH_NOTE + SUICIDE).scratch(server);

        assertThat(requireGone(new Run().verify(shop), "declaring 1 SQL file")).doesNotContain("schema.sql");
    }

    @Test
    void onceAllIsProvenItIsNotNeededAnyMore() {
        ModuleFixture shop = module().scratch(new KilledAtLastClose());

        Outcome outcome = Run.is(GENERATED, new Run().generate(shop));

        assertThat(outcome.findings().warnings()).isEmpty();
        assertThat(shop.migrationTexts()).containsKey("V2__schema_change.sql");
        assertThat(process.isAlive()).isFalse();
    }

    @Test
    void aSessionThatEndsAloneIsNoLostServer() {
        ModuleFixture shop = module().migration("V2__end.sql", "SELECT pg_terminate_backend(pg_backend_pid());\n")
                .scratch(server);

        Outcome outcome = Run.is(FAILED, new Run().verify(shop));

        assertThat(outcome.failure().orElseThrow().code()).isNotEqualTo(SCRATCH_SERVER_GONE);
        assertThat(outcome.failure().orElseThrow().reason()).contains("V2__end.sql");
    }

    @Test
    void aServerOfTheUserIsNamedByItsAddress() {
        try (ScratchDatabase database = server.create("theirs", Filling.NOTHING)) {
            ConnectionSettings settings = database.settings();
            try (ExternalServer theirs = ExternalServer.connect(settings, Progress.silent())) {
                ModuleFixture shop = module().scratch(theirs);

                Outcome outcome = new Run().at("declaring", this::kill).verify(shop);

                assertThat(Run.reason(outcome, SCRATCH_SERVER_GONE))
                        .contains("the server of <scratch><url>")
                        .contains(settings.address())
                        .doesNotContain(settings.password());
            }
        }
    }

    @Test
    void allModulesOfARunThatLosesItsServerAreLeftAsTheyWere() {
        ModuleFixture shop = module().scratch(server);
        ModuleFixture billing = ModuleFixture.in(folder.resolve("billing"))
                .migration("V1__item.sql", ITEM)
                .schema(WITH_NOTE)
                .scratch(server);
        Map<String, String> shopBefore = shop.files();
        Map<String, String> billingBefore = billing.files();

        List<Outcome> outcomes = new Run().at("proving", this::kill).generate(shop, billing);

        assertThat(outcomes).noneMatch(Outcome::promiseKept);
        assertThat(outcomes).anySatisfy(outcome -> requireGone(outcome, "proving"));
        assertThat(shop.files()).isEqualTo(shopBefore);
        assertThat(billing.files()).isEqualTo(billingBefore);
        assertThat(Run.reason(new Run().verify(module()), DRIFT_FOUND)).isNotEmpty();
    }

    private static String requireGone(Outcome outcome, String stage) {
        assertThat(Run.reason(Run.is(FAILED, outcome), SCRATCH_SERVER_GONE))
                .startsWith("While " + stage)
                .contains(", the scratch server, PostgreSQL 17")
                .contains("went away: ")
                .contains("Run the same goal again");
        return outcome.failure().orElseThrow().reason();
    }

    private void kill() {
        process.destroyForcibly();
        process.onExit().join();
    }

    private ModuleFixture module() {
        return ModuleFixture.in(folder.resolve("shop"))
                .migration("V1__item.sql", ITEM)
                .schema(WITH_NOTE);
    }

    private static String value(ScratchDatabase database, String sql) throws SQLException {
        try (Connection connection = database.connect();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(sql)) {
            row.next();
            return row.getString(1);
        }
    }

    /** The server of the test, with something done after each database that was filled. */
    private abstract class Watched implements ScratchServer {

        abstract ScratchDatabase filled(ScratchDatabase database);

        @Override
        public ScratchDatabase create(String purpose, Filling filling) {
            return filled(server.create(purpose, filling));
        }

        @Override
        public ScratchDatabase copy(ScratchDatabase original, String purpose) {
            ScratchDatabase own = original instanceof Closing closing ? closing.database() : original;
            return filled(server.copy(own, purpose));
        }

        @Override
        public int major() {
            return server.major();
        }

        @Override
        public String version() {
            return server.version();
        }

        @Override
        public boolean answers() {
            return server.answers();
        }

        @Override
        public String describe() {
            return server.describe();
        }

        @Override
        public boolean allowsMany() {
            return server.allowsMany();
        }

        @Override
        public Turn turn() {
            return server.turn();
        }

        @Override
        public void makeRole(String name) {
            server.makeRole(name);
        }

        @Override
        public void close() {
            server.close();
        }
    }

    private final class KilledAfterFilling extends Watched {

        private int left;

        KilledAfterFilling(int count) {
            left = count;
        }

        @Override
        ScratchDatabase filled(ScratchDatabase database) {
            left--;
            if (left == 0) {
                kill();
            }
            return database;
        }
    }

    private final class KilledAtLastClose extends Watched {

        private int open;

        @Override
        ScratchDatabase filled(ScratchDatabase database) {
            open++;
            return new Closing(database, closed -> {
                open--;
                if (open == 0 && closed.name().contains("current")) {
                    kill();
                }
                closed.close();
            });
        }
    }

    /** A database with something else done at its close. */
    private record Closing(ScratchDatabase database, Consumer<ScratchDatabase> closing) implements ScratchDatabase {

        @Override
        public String name() {
            return database.name();
        }

        @Override
        public ConnectionSettings settings() {
            return database.settings();
        }

        @Override
        public Connection connect() throws SQLException {
            return database.connect();
        }

        @Override
        public void close() {
            closing.accept(database);
        }
    }
}
