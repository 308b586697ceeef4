/* SPDX-License-Identifier: Apache-2.0 */
package io.github.migrationmaven.scratch;

import static io.github.migrationmaven.ErrorCode.CONFIGURATION_INVALID;
import static io.github.migrationmaven.ErrorCode.SCRATCH_DATABASE_IN_USE;
import static io.github.migrationmaven.ErrorCode.SCRATCH_DATABASE_NOT_EMPTY;
import static io.github.migrationmaven.ErrorCode.SCRATCH_PRIVILEGE_MISSING;
import static io.github.migrationmaven.ErrorCode.SCRATCH_ROLE_CONFLICT;
import static io.github.migrationmaven.ErrorCode.SCRATCH_SERVER_UNUSABLE;
import static io.github.migrationmaven.scratch.Sql.filling;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.migrationmaven.ConnectionSettings;
import io.github.migrationmaven.ErrorCode;
import io.github.migrationmaven.MigrationException;
import io.github.migrationmaven.Progress;
import io.github.migrationmaven.testing.ScratchForTests;
import java.sql.SQLException;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** A server with other people's databases on it, which an embedded one plays. */
class ExternalServerTest {

    private static final String PASSWORD = "s3cret-of-the-user";
    private static final String DATABASES =
            "SELECT datname FROM pg_database WHERE datname NOT IN ('template0', 'template1', 'postgres', 'played')"
                    + " AND datname !~ '^scratch_theirs_' ORDER BY 1";
    private static final String ROLES =
            "SELECT rolname FROM pg_roles WHERE rolname !~ '^(pg_|postgres$)' ORDER BY rolname COLLATE \"C\"";

    private static EmbeddedServer theirs;
    private static ScratchDatabase played;

    private final SaidProgress said = new SaidProgress();

    @BeforeAll
    static void play() throws SQLException {
        theirs = EmbeddedServer.start(ScratchForTests.options(), Progress.silent());
        played = theirs.create("theirs", Filling.NOTHING);
        Sql.run(
                played.settings(),
                "CREATE ROLE creator LOGIN CREATEDB CREATEROLE PASSWORD '" + PASSWORD + "'",
                "CREATE ROLE plain LOGIN CREATEDB PASSWORD '" + PASSWORD + "'",
                "CREATE ROLE single LOGIN PASSWORD '" + PASSWORD + "'",
                "CREATE DATABASE played OWNER single",
                "CREATE DATABASE scratch_mine OWNER creator");
    }

    @AfterAll
    static void end() throws SQLException {
        Sql.run(played.settings(), "DROP DATABASE played", "DROP DATABASE scratch_mine");
        played.close();
        theirs.close();
    }

    @AfterEach
    void theirsIsAsItWas() throws SQLException {
        assertThat(Sql.column(played.settings(), DATABASES)).containsExactly("scratch_mine");
        assertThat(Sql.column(played.settings(), ROLES)).containsExactly("creator", "plain", "single");
        assertThat(said.warnings).isEmpty();
    }

    @Test
    void databasesAreMadeCopiedAndDroppedWhereTheUserMayCreateThem() throws SQLException {
        try (ExternalServer server = ExternalServer.connect(as("creator"), said)) {
            assertThat(server.major()).isEqualTo(theirs.major());
            assertThat(server.version()).isEqualTo(theirs.version());
            assertThat(server.allowsMany()).isTrue();
            Filling filling = filling("CREATE TABLE item (id int); INSERT INTO item VALUES (7)", "CREATE ROLE app");
            try (ScratchDatabase original = server.create("original", filling);
                    ScratchDatabase copy = server.copy(original, "copy")) {
                assertThat(Sql.value(copy.settings(), "SELECT id FROM item")).isEqualTo("7");
                assertThat(Sql.column(played.settings(), DATABASES))
                        .containsExactlyInAnyOrder("scratch_mine", original.name(), copy.name());
            }
        }
    }

    @Test
    void closingTheHandleDropsWhatIsLeft() {
        ExternalServer server = ExternalServer.connect(as("creator"), said);
        ScratchDatabase left = server.create("left", filling("CREATE ROLE app"));
        server.makeRole("made");
        server.close();
        left.close();
    }

    @Test
    void databasesOfAKilledRunAreDroppedByTheNextOne() throws SQLException {
        Sql.run(
                as("creator"),
                "CREATE DATABASE scratch_old_dead_1",
                "COMMENT ON DATABASE scratch_old_dead_1 IS 'migration-maven-plugin: scratch database of run dead'");
        SaidProgress words = new SaidProgress();
        ExternalServer.connect(as("creator"), words).close();
        assertThat(words.warnings).singleElement().asString().contains("scratch_old_dead_1");
    }

    @Test
    void databasesOfARunThatIsAliveAreLeftAlone() throws SQLException {
        try (ExternalServer one = ExternalServer.connect(as("creator"), said);
                ScratchDatabase database = one.create("alive", Filling.NOTHING);
                ExternalServer two = ExternalServer.connect(as("creator"), said)) {
            assertThat(Sql.value(database.settings(), "SELECT 1")).isEqualTo("1");
            assertThat(two.major()).isEqualTo(one.major());
        }
    }

    @Test
    void aRoleThatTheUserMayNotMakeIsExplained() {
        try (ExternalServer server = ExternalServer.connect(as("plain"), said)) {
            assertFails(
                    () -> server.makeRole("app"),
                    SCRATCH_PRIVILEGE_MISSING,
                    "Role app is needed, and user plain of <scratch><url> may not make roles.",
                    "run: ALTER ROLE \"plain\" CREATEROLE;");
            assertFails(
                    () -> server.create("app", filling("CREATE ROLE app")),
                    SCRATCH_PRIVILEGE_MISSING,
                    "user plain of <scratch><url> may not make roles.");
        }
    }

    @Test
    void aRoleThatAnotherDatabaseBroughtIsExplained() {
        try (ExternalServer server = ExternalServer.connect(as("creator"), said);
                ScratchDatabase first = server.create("first", filling("CREATE ROLE app"))) {
            assertFails(
                    () -> server.create("second", filling("CREATE ROLE app")),
                    SCRATCH_ROLE_CONFLICT,
                    "Role app, which a statement for second makes, is on the server of <scratch><url> already");
            assertThat(first.name()).isNotEmpty();
        }
    }

    @Test
    void theOneDatabaseIsFilledAndEmptiedForOneStateAfterAnother() throws SQLException {
        try (ExternalServer server = ExternalServer.connect(as("single"), said)) {
            assertThat(server.allowsMany()).isFalse();
            ScratchDatabase first = server.create("first", filling("CREATE TABLE item (id int)"));
            assertThat(Sql.value(first.settings(), "SELECT count(*) FROM item")).isEqualTo("0");
            Sql.run(first.settings(), "INSERT INTO item VALUES (1)");

            ScratchDatabase copy = server.copy(first, "copy");
            assertThat(Sql.value(copy.settings(), "SELECT count(*) FROM item")).isEqualTo("0");
            assertThatThrownBy(first::connect)
                    .isInstanceOf(IllegalStateException.class)
                    .hasMessageContaining("gave way to another one");

            first.close();
            assertThat(Sql.value(copy.settings(), "SELECT count(*) FROM item")).isEqualTo("0");
            copy.close();
            assertThat(Sql.column(as("single"), "SELECT relname FROM pg_class WHERE relname = 'item'"))
                    .isEmpty();
        }
    }

    @Test
    void objectsOfAllKindsAreTakenOut() {
        try (ExternalServer server = ExternalServer.connect(as("single"), said)) {
            Filling filling = filling(
                    "CREATE SCHEMA \"Odd \"\"one\"",
                    "CREATE EXTENSION citext; CREATE EXTENSION hstore SCHEMA \"Odd \"\"one\"",
                    "CREATE TABLE \"Odd \"\"one\".t (id serial PRIMARY KEY, c citext)",
                    "CREATE TABLE parted (id int) PARTITION BY RANGE (id)",
                    "CREATE TABLE part PARTITION OF parted FOR VALUES FROM (1) TO (9)",
                    "CREATE VIEW v AS SELECT id FROM parted; CREATE MATERIALIZED VIEW m AS SELECT id FROM v",
                    "CREATE STATISTICS st ON (id + 1) FROM parted",
                    "CREATE SEQUENCE seq; CREATE TYPE mood AS ENUM ('a'); CREATE DOMAIN d AS mood",
                    "CREATE TYPE pair AS (a int, b d); CREATE TYPE span AS RANGE (subtype = int)",
                    "CREATE FUNCTION f(pair) RETURNS int LANGUAGE sql AS 'SELECT 1'",
                    "CREATE FUNCTION more(int, int) RETURNS int LANGUAGE sql IMMUTABLE AS 'SELECT $1 + $2'",
                    "CREATE PROCEDURE p() LANGUAGE sql AS 'SELECT 1'",
                    "CREATE AGGREGATE total(int) (sfunc = more, stype = int)",
                    "CREATE OPERATOR @@+ (leftarg = int, rightarg = int, function = more)",
                    "CREATE CAST (pair AS int) WITH FUNCTION f(pair)",
                    "CREATE COLLATION coll (locale = 'C'); CREATE TEXT SEARCH CONFIGURATION ts (COPY = simple)",
                    "CREATE TEXT SEARCH DICTIONARY td (template = simple)",
                    "CREATE PUBLICATION pub FOR TABLE parted",
                    "SELECT lo_create(0)",
                    "ALTER DEFAULT PRIVILEGES GRANT SELECT ON TABLES TO PUBLIC",
                    "ALTER DEFAULT PRIVILEGES REVOKE EXECUTE ON FUNCTIONS FROM PUBLIC",
                    "ALTER DEFAULT PRIVILEGES IN SCHEMA public GRANT USAGE ON SEQUENCES TO creator",
                    "ALTER DATABASE played SET search_path TO public, \"Odd \"\"one\"",
                    "ALTER ROLE single IN DATABASE played SET work_mem TO '5MB'",
                    "REVOKE CONNECT ON DATABASE played FROM PUBLIC; GRANT CREATE ON DATABASE played TO creator",
                    "COMMENT ON DATABASE played IS 'it''s full'");
            server.create("all", filling).close();
            server.create("all", filling).close();
        }
    }

    @Test
    void aDroppedOrChangedSchemaPublicIsBroughtBack() {
        boolean ownerMayDoIt = theirs.major() >= 15;
        try (ExternalServer server = ExternalServer.connect(as("single"), said)) {
            if (ownerMayDoIt) {
                server.create("dropped", filling("DROP SCHEMA public")).close();
                server.create(
                                "changed",
                                filling("GRANT CREATE ON SCHEMA public TO PUBLIC", "COMMENT ON SCHEMA public IS 'x'"))
                        .close();
            }
            server.create("after", filling("CREATE TABLE public.t ()")).close();
        }
    }

    @Test
    void aFailingFillingLeavesTheOneDatabaseEmpty() throws SQLException {
        try (ExternalServer server = ExternalServer.connect(as("single"), said)) {
            assertThatThrownBy(() -> server.create("failing", filling("CREATE TABLE t ()", "SELECT 1 / 0")))
                    .isInstanceOf(MigrationException.class)
                    .hasMessageContaining("SQLSTATE 22012");
            assertThat(Sql.column(as("single"), "SELECT relname FROM pg_class WHERE relname = 't'"))
                    .isEmpty();
        }
    }

    @Test
    void whatCannotBeTakenOutStopsTheNextState() throws SQLException {
        SaidProgress words = new SaidProgress();
        try (ExternalServer server = ExternalServer.connect(as("single"), words)) {
            ScratchDatabase first = server.create("first", Filling.NOTHING);
            Sql.run(playedAsSuperuser(), "CREATE SCHEMA other", "CREATE TABLE other.kept ()");
            first.close();
            assertThat(words.warnings).singleElement().asString().contains("could not be emptied", "other");
            assertFails(
                    () -> server.create("second", Filling.NOTHING),
                    SCRATCH_DATABASE_NOT_EMPTY,
                    "Database played of <scratch><url> could not be emptied: it holds schema other, table other.kept.");
        } finally {
            Sql.run(playedAsSuperuser(), "DROP SCHEMA other CASCADE");
        }
    }

    @Test
    void aDatabaseThatIsNotEmptyAtTheStartIsRefused() throws SQLException {
        Sql.run(as("single"), "CREATE SCHEMA mine", "CREATE TABLE mine.precious ()");
        try {
            assertFails(
                    () -> ExternalServer.connect(as("single"), said).close(),
                    SCRATCH_DATABASE_NOT_EMPTY,
                    "Database played of <scratch><url> is not empty",
                    "schema mine, table mine.precious");
            assertThat(Sql.value(as("single"), "SELECT count(*) FROM mine.precious"))
                    .isEqualTo("0");
        } finally {
            Sql.run(as("single"), "DROP SCHEMA mine CASCADE");
        }
    }

    @Test
    void theOneDatabaseServesOneRunAtATime() {
        try (ExternalServer first = ExternalServer.connect(as("single"), said)) {
            assertFails(
                    () -> ExternalServer.connect(as("single"), said).close(),
                    SCRATCH_DATABASE_IN_USE,
                    "Another build uses database played");
            assertThat(first.allowsMany()).isFalse();
        }
    }

    @Test
    void aWrongPasswordIsExplainedWithoutIt() {
        ConnectionSettings right = as("creator");
        assertFails(
                () -> ExternalServer.connect(new ConnectionSettings(right.url(), right.user(), "guessed"), said)
                        .close(),
                SCRATCH_SERVER_UNUSABLE,
                "cannot be connected to as user creator",
                "28P01");
        assertThatThrownBy(() -> ExternalServer.connect(
                        new ConnectionSettings("jdbc:postgresql://[?password=" + PASSWORD, "x", PASSWORD), said))
                .isInstanceOfSatisfying(
                        MigrationException.class, e -> assertThat(e.code()).isEqualTo(CONFIGURATION_INVALID))
                .message()
                .doesNotContain(PASSWORD);
    }

    @Test
    void aServerThatIsNotThereIsExplained() {
        assertFails(
                () -> ExternalServer.connect(new ConnectionSettings("jdbc:postgresql://127.0.0.1:1/x", "x", ""), said)
                        .close(),
                SCRATCH_SERVER_UNUSABLE,
                "127.0.0.1:1");
    }

    @Test
    void aServerThatCanOnlyBeReadIsRefused() throws SQLException {
        Sql.run(played.settings(), "ALTER ROLE plain SET default_transaction_read_only TO on");
        try {
            assertFails(
                    () -> ExternalServer.connect(as("plain"), said).close(),
                    SCRATCH_SERVER_UNUSABLE,
                    "can only be read");
        } finally {
            Sql.run(played.settings(), "ALTER ROLE plain RESET ALL");
        }
    }

    private static void assertFails(ThrowingCallable call, ErrorCode code, String... words) {
        assertThatThrownBy(call)
                .isInstanceOfSatisfying(
                        MigrationException.class, e -> assertThat(e.code()).isEqualTo(code))
                .message()
                .contains(words)
                .doesNotContain(PASSWORD);
    }

    private static ConnectionSettings as(String user) {
        return new ConnectionSettings(url("played"), user, PASSWORD);
    }

    private static ConnectionSettings playedAsSuperuser() {
        ConnectionSettings superuser = played.settings();
        return new ConnectionSettings(url("played"), superuser.user(), superuser.password());
    }

    private static String url(String database) {
        return JdbcUrl.parse(played.settings().url()).of(database);
    }
}
