/* SPDX-License-Identifier: Apache-2.0 */
package io.github.migrationmaven.scratch;

import static io.github.migrationmaven.scratch.Sql.filling;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.migrationmaven.MigrationException;
import io.github.migrationmaven.testing.ScratchForTests;
import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Roles belong to a server as a whole, and must be gone with the databases that brought them. */
class RolesTest {

    private static final SaidProgress SAID = new SaidProgress();
    private static EmbeddedServer server;

    @BeforeAll
    static void start() {
        server = EmbeddedServer.start(ScratchForTests.options(), SAID);
    }

    @AfterAll
    static void stop() {
        server.close();
        assertThat(SAID.warnings).isEmpty();
    }

    @Test
    void rolesOfAFillingGoWithItsDatabase() throws SQLException {
        String[] statements = {
            "CREATE ROLE \"App \"\"x\"", "CREATE TABLE t (); ALTER TABLE t OWNER TO \"App \"\"x\"",
                    "CREATE ROLE reader",
            "GRANT reader TO \"App \"\"x\" WITH ADMIN OPTION", "SET ROLE \"App \"\"x\"", "CREATE TEMP TABLE x ()"
        };
        try (ScratchDatabase database = server.create("roles", filling(statements))) {
            assertThat(roles(database)).containsExactly("App \"x", "reader");
        }
        assertThat(roles()).isEmpty();
    }

    @Test
    void rolesMadeAfterTheFillingGoToo() throws SQLException {
        try (ScratchDatabase database = server.create("roles", Filling.NOTHING)) {
            Sql.run(database.settings(), "CREATE ROLE later");
        }
        assertThat(roles()).isEmpty();
    }

    @Test
    void rolesOfAFailingFillingGo() throws SQLException {
        assertThatThrownBy(() -> server.create("roles", filling("CREATE ROLE app", "SELECT 1 / 0")))
                .isInstanceOf(MigrationException.class);
        assertThat(roles()).isEmpty();
    }

    @Test
    void aRoleStaysWhileAnotherDatabaseMayNeedIt() throws SQLException {
        ScratchDatabase first = server.create("first", filling("CREATE ROLE app"));
        String makesIfMissing =
                "DO $$ BEGIN CREATE ROLE app; EXCEPTION WHEN duplicate_object THEN NULL; END $$; GRANT app TO postgres";
        try (ScratchDatabase second = server.create("second", filling(makesIfMissing))) {
            first.close();
            assertThat(roles(second)).containsExactly("app");
        }
        assertThat(roles()).isEmpty();
    }

    @Test
    void aRoleThatIsThereAlreadySendsTheFillingToASecondServer() throws SQLException {
        Filling filling =
                filling("CREATE ROLE app", "CREATE TABLE t ()", "ALTER TABLE t OWNER TO app", "GRANT app TO made");
        server.makeRole("made");
        try (ScratchDatabase first = server.create("first", filling);
                ScratchDatabase second = server.create("second", filling);
                ScratchDatabase third = server.create("third", filling);
                ScratchDatabase copy = server.copy(second, "copy")) {
            assertThat(port(first)).isNotEqualTo(port(second)).isNotEqualTo(port(third));
            assertThat(port(second)).isEqualTo(port(copy)).isNotEqualTo(port(third));
            assertThat(Sql.value(copy.settings(), "SELECT tableowner FROM pg_tables WHERE tablename = 't'"))
                    .isEqualTo("app");
        }
    }

    @Test
    void aRoleThatTheFillingItselfMakesTwiceIsItsOwnFault() {
        assertThatThrownBy(() -> server.create("twice", filling("CREATE ROLE app", "CREATE ROLE app")))
                .isInstanceOf(MigrationException.class)
                .hasMessageContaining("role \"app\" already exists");
        try (ScratchDatabase other = server.create("other", Filling.NOTHING)) {
            assertThatThrownBy(() -> server.create("twice", filling("CREATE ROLE app", "CREATE ROLE app")))
                    .isInstanceOf(MigrationException.class)
                    .hasMessageContaining("role \"app\" already exists");
            assertThat(other.name()).isNotEmpty();
        }
    }

    @Test
    void aRoleMadeOnRequestCannotLogInAndOutlivesDatabases() throws SQLException {
        server.makeRole("made");
        server.makeRole("made");
        server.create("uses", filling("CREATE TABLE t (); GRANT SELECT ON t TO made"))
                .close();
        try (ScratchDatabase database = server.create("looks", Filling.NOTHING)) {
            assertThat(Sql.value(database.settings(), "SELECT rolcanlogin FROM pg_roles WHERE rolname = 'made'"))
                    .isEqualTo("f");
        }
    }

    @Test
    void aRoleThatPostgresReservesIsRefused() {
        assertThatThrownBy(() -> server.makeRole("pg_mine"))
                .isInstanceOf(MigrationException.class)
                .hasMessageContaining("Role pg_mine cannot be made")
                .hasMessageContaining("42939");
    }

    private static List<String> roles() throws SQLException {
        try (ScratchDatabase database = server.create("looks", Filling.NOTHING)) {
            return roles(database);
        }
    }

    private static List<String> roles(ScratchDatabase database) throws SQLException {
        return Sql.column(
                database.settings(),
                "SELECT rolname FROM pg_roles WHERE rolname !~ '^(pg_|postgres$|made$)' ORDER BY rolname COLLATE \"C\"");
    }

    private static String port(ScratchDatabase database) throws SQLException {
        return Sql.value(database.settings(), "SHOW port");
    }
}
