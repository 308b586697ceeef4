/* SPDX-License-Identifier: Apache-2.0 */
package io.github.migrationmaven.scratch;

import static io.github.migrationmaven.ErrorCode.SCRATCH_DATABASE_IN_USE;
import static io.github.migrationmaven.scratch.Sql.filling;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.migrationmaven.ConnectionSettings;
import io.github.migrationmaven.MigrationException;
import io.github.migrationmaven.testing.ScratchForTests;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;

/** What every scratch server keeps, on the one that all tests share. */
class ServedDatabasesTest {

    private static final String TRAITS = """
            SELECT (SELECT string_agg(s.setconfig::text || coalesce(r.rolname, ''), ' ' ORDER BY r.rolname)
                    FROM pg_db_role_setting AS s LEFT JOIN pg_roles AS r ON r.oid = s.setrole
                    WHERE s.setdatabase = d.oid)
                || (SELECT string_agg(a::text, ' ' ORDER BY a::text) FROM aclexplode(d.datacl) AS a)
            FROM pg_database AS d WHERE d.datname = current_database()
            """;

    private final ScratchServer server = ScratchForTests.server();

    @Test
    void aDatabaseHoldsWhatItWasFilledWith() throws SQLException {
        try (ScratchDatabase database = server.create("orders", filling("CREATE TABLE item (id int)"))) {
            assertThat(tables(database)).containsExactly("item");
        }
    }

    @Test
    void aNewDatabaseIsEmptyInUtf8AndLocaleC() throws SQLException {
        try (ScratchDatabase database = ScratchForTests.empty()) {
            assertThat(tables(database)).isEmpty();
            assertThat(Sql.value(
                            database.settings(),
                            "SELECT pg_encoding_to_char(encoding) || ' ' || datcollate FROM pg_database"
                                    + " WHERE datname = current_database()"))
                    .isEqualTo("UTF8 C");
        }
    }

    @Test
    void aNameTellsThePurposeInPlainLettersWithin63Bytes() {
        String purpose = "Bestell-Übersicht \"x\"; DROP ".repeat(9);
        try (ScratchDatabase database = server.create(purpose, Filling.NOTHING)) {
            assertThat(database.name()).matches("scratch_bestell_bersicht_x_drop_[a-z0-9_]+");
            assertThat(database.name().getBytes(StandardCharsets.UTF_8).length).isLessThanOrEqualTo(63);
        }
    }

    @Test
    void aClosedDatabaseIsGone() throws SQLException {
        ScratchDatabase database = ScratchForTests.empty();
        database.close();
        database.close();
        assertThat(databases()).doesNotContain(database.name());
        assertThatThrownBy(database::settings).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void aDatabaseIsDroppedUnderAnOpenConnection() throws SQLException {
        ScratchDatabase database = ScratchForTests.empty();
        try (Connection connection = database.connect()) {
            database.close();
            assertThat(databases()).doesNotContain(database.name());
            assertThat(connection.isValid(1)).isFalse();
        }
    }

    @Test
    void anExceptionOfAFillingPassesThroughAndItsDatabaseGoes() throws SQLException {
        IllegalStateException thrown = new IllegalStateException("not today");
        List<String> before = databases();
        assertThatThrownBy(() -> server.create("failing", database -> {
                    throw thrown;
                }))
                .isSameAs(thrown);
        assertThat(databases()).isEqualTo(before);
    }

    @Test
    void anSqlExceptionOfAFillingIsExplained() {
        assertThatThrownBy(() -> server.create("failing", filling("CREATE TABLE (")))
                .isInstanceOf(MigrationException.class)
                .hasMessageContaining("for failing cannot be filled")
                .hasMessageContaining("SQLSTATE 42601")
                .hasCauseInstanceOf(SQLException.class);
    }

    @Test
    void aCopyEqualsItsOriginal() throws SQLException {
        Filling filling = filling(
                "CREATE TABLE item (id int); INSERT INTO item VALUES (7)",
                "DO $$ BEGIN"
                        + " EXECUTE format('ALTER DATABASE %I SET search_path TO \"$user\", \"od,d\"', current_database());"
                        + " EXECUTE format('ALTER DATABASE %I SET work_mem TO ''5MB''', current_database());"
                        + " EXECUTE format('ALTER ROLE postgres IN DATABASE %I SET app.who TO ''it''''s''', current_database());"
                        + " EXECUTE format('REVOKE CONNECT ON DATABASE %I FROM PUBLIC', current_database());"
                        + " EXECUTE format('GRANT CREATE ON DATABASE %I TO pg_monitor WITH GRANT OPTION', current_database());"
                        + " END $$");
        try (ScratchDatabase original = server.create("original", filling);
                ScratchDatabase copy = server.copy(original, "copy")) {
            assertThat(Sql.value(copy.settings(), "SELECT id FROM public.item")).isEqualTo("7");
            assertThat(Sql.value(copy.settings(), TRAITS))
                    .contains("od,d", "app.who=it's")
                    .isEqualTo(Sql.value(original.settings(), TRAITS));
            assertThat(Sql.value(copy.settings(), "SHOW search_path"))
                    .isEqualTo(Sql.value(original.settings(), "SHOW search_path"));
        }
    }

    @Test
    void aCopyIsIndependentOfItsOriginal() throws SQLException {
        try (ScratchDatabase original = ScratchForTests.empty();
                ScratchDatabase copy = server.copy(original, "copy")) {
            Sql.run(copy.settings(), "CREATE TABLE later ()");
            assertThat(tables(original)).isEmpty();
        }
    }

    @Test
    void aCopyIsRefusedWhileSomebodyIsConnected() throws SQLException {
        try (ScratchDatabase original = ScratchForTests.empty()) {
            try (Connection connection = original.connect()) {
                assertThat(connection.isClosed()).isFalse();
                assertThatThrownBy(() -> server.copy(original, "copy"))
                        .isInstanceOfSatisfying(
                                MigrationException.class,
                                e -> assertThat(e.code()).isEqualTo(SCRATCH_DATABASE_IN_USE))
                        .hasMessageContaining(original.name())
                        .hasMessageContaining("application \"migration-maven-plugin\", idle");
            }
            server.copy(original, "copy").close();
        }
    }

    @Test
    void databasesAreMadeFromSeveralThreads() throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(4);
        try {
            List<Future<String>> names = new ArrayList<>();
            for (int i = 0; i < 6; i++) {
                names.add(threads.submit(() -> {
                    try (ScratchDatabase database = server.create("parallel", filling("CREATE TABLE t ()"));
                            ScratchDatabase copy = server.copy(database, "copy")) {
                        assertThat(tables(copy)).containsExactly("t");
                        return database.name();
                    }
                }));
            }
            List<String> found = new ArrayList<>();
            for (Future<String> name : names) {
                found.add(name.get());
            }
            assertThat(found).doesNotHaveDuplicates().hasSize(6);
        } finally {
            threads.shutdownNow();
        }
    }

    @Test
    void aPasswordIsNeeded() {
        try (ScratchDatabase database = ScratchForTests.empty()) {
            ConnectionSettings settings = database.settings();
            assertThatThrownBy(new ConnectionSettings(settings.url(), settings.user(), "guessed")::connect)
                    .isInstanceOfSatisfying(
                            SQLException.class, e -> assertThat(e.getSQLState()).isEqualTo("28P01"));
        }
    }

    private static List<String> tables(ScratchDatabase database) throws SQLException {
        return Sql.column(database.settings(), "SELECT tablename FROM pg_tables WHERE schemaname = 'public'");
    }

    private List<String> databases() throws SQLException {
        try (ScratchDatabase any = ScratchForTests.empty()) {
            // What takes no connection waits to be dropped.
            return Sql.column(
                    any.settings(),
                    "SELECT datname FROM pg_database WHERE datallowconn AND datname <> current_database()");
        }
    }
}
