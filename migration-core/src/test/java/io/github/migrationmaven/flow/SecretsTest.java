/* SPDX-License-Identifier: Apache-2.0 */
package io.github.migrationmaven.flow;

import static io.github.migrationmaven.report.Result.GENERATED;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.migrationmaven.ConnectionSettings;
import io.github.migrationmaven.MigrationException;
import io.github.migrationmaven.Progress;
import io.github.migrationmaven.model.Scope;
import io.github.migrationmaven.scratch.EmbeddedServer;
import io.github.migrationmaven.scratch.ExternalServer;
import io.github.migrationmaven.scratch.Filling;
import io.github.migrationmaven.scratch.ScratchDatabase;
import io.github.migrationmaven.testing.ScratchForTests;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Passwords of servers never appear in what a run says, however it ends. */
class SecretsTest {

    private static final String PASSWORD = "Open-Sesame_4711";
    private static final String ITEM = "CREATE TABLE item (id bigint PRIMARY KEY);\n";

    private static EmbeddedServer theirs;
    private static ScratchDatabase database;

    @TempDir
    Path folder;

    @BeforeAll
    static void start() throws SQLException {
        Transcript.mustNotSay(PASSWORD);
        theirs = EmbeddedServer.start(ScratchForTests.options(), Progress.silent());
        database = theirs.create("theirs", Filling.NOTHING);
        try (Connection connection = database.connect();
                Statement statement = connection.createStatement()) {
            statement.execute("CREATE ROLE guest SUPERUSER LOGIN PASSWORD '" + PASSWORD + "'");
        }
    }

    @AfterAll
    static void stop() {
        database.close();
        theirs.close();
    }

    @Test
    void aRunOnAServerOfTheUsersSaysNoPassword() {
        try (ExternalServer server = ExternalServer.connect(settings(), Transcript.listener("scratch"))) {
            ModuleFixture shop = module("shop", ITEM).scratch(server);
            Run.is(GENERATED, new Run().generate(shop));
            ModuleFixture bad = module("bad", "CREATE TABEL item;").scratch(server);
            new Run().generate(bad);
            new Run().generate(module("worse", "COPY item FROM '/nowhere';").scratch(server));
            assertThat(shop.request() + " " + settings() + " " + server).doesNotContain(PASSWORD);
        }
        assertThat(Transcript.lines())
                .isNotEmpty()
                .allSatisfy(line -> assertThat(line).doesNotContain(PASSWORD));
    }

    @Test
    void aPasswordThatIsWrongIsNotSaid() {
        ConnectionSettings wrong = new ConnectionSettings(database.settings().url(), "guest", "X" + PASSWORD);

        assertThat(saidBy(() -> ExternalServer.connect(wrong, Progress.silent())))
                .contains("guest")
                .contains("<scratch><url>")
                .doesNotContain(PASSWORD);
    }

    @Test
    void aPasswordInAnAddressIsNotSaid() {
        String url = database.settings().url() + "&user=guest&password=" + PASSWORD;
        CompareSchemas comparison = new CompareSchemas(major -> ScratchForTests.server(), Transcript.listener("diff"));
        SchemaOrigin live = SchemaOrigin.of(url, folder);
        SchemaOrigin absent = SchemaOrigin.of(url.replaceFirst("/[^/?]*\\?", "/absent?"), folder);

        assertThat(comparison.run(live, live, Scope.everything()).isEqual()).isTrue();
        assertThat(saidBy(() -> comparison.run(absent, live, Scope.everything())))
                .contains("absent")
                .doesNotContain(PASSWORD);
        assertThat(live.toString() + live.describe()).doesNotContain(PASSWORD);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "jdbc:postgresql://guest:" + PASSWORD + "@127.0.0.1/shop",
                "jdbc:postgresql://127.0.0.1:port/shop?user=guest&password=" + PASSWORD,
                "postgresql://guest:" + PASSWORD + "@127.0.0.1/shop",
            })
    void aPasswordInAnAddressThatCannotBeUsedIsNotSaid(String url) {
        assertThat(saidBy(() -> SchemaOrigin.of(url, folder)))
                .contains("jdbc:postgresql://localhost:5432/shop?user=me&password=")
                .doesNotContain(PASSWORD);
        assertThat(saidBy(() ->
                        ExternalServer.connect(new ConnectionSettings(url, "guest", PASSWORD), Progress.silent())))
                .contains("<scratch><url>")
                .doesNotContain(PASSWORD);
        assertThat(new ConnectionSettings(url, "guest", PASSWORD).toString()).doesNotContain(PASSWORD);
    }

    /** The whole text of a failure, with its causes, as a build with -e prints it. */
    private static String saidBy(Runnable work) {
        try {
            work.run();
        } catch (MigrationException e) {
            StringWriter text = new StringWriter();
            e.printStackTrace(new PrintWriter(text, true));
            return text.toString();
        }
        throw new AssertionError("It did not fail.");
    }

    private static ConnectionSettings settings() {
        return new ConnectionSettings(database.settings().url(), "guest", PASSWORD);
    }

    private ModuleFixture module(String name, String migration) {
        return ModuleFixture.in(folder.resolve(name))
                .migration("V1__item.sql", migration)
                .schema("CREATE TABLE item (id bigint PRIMARY KEY, note text);");
    }
}
