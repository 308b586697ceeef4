/* SPDX-License-Identifier: Apache-2.0 */
package io.github.migrationmaven.scratch;

import static io.github.migrationmaven.ErrorCode.SCRATCH_ROLE_CONFLICT;
import static io.github.migrationmaven.ErrorCode.SCRATCH_SERVER_UNUSABLE;

import io.github.migrationmaven.ConnectionSettings;
import io.github.migrationmaven.MigrationException;
import io.github.migrationmaven.Progress;
import java.sql.SQLException;

/**
 * A server of the user's own, on which nothing but the run's own databases and roles is touched.
 *
 * <p>Where its user may create no databases, the one of the URL is used if it is empty; it is left empty. Roles that
 * appear on the server while a scratch database is open are taken for roles of the fillings, and dropped as such.
 */
public final class ExternalServer implements ScratchServer {

    private static final int OLDEST = 14;
    private static final int NEWEST = 18;

    private final AdminConnection admin;
    private final int major;
    private final String version;
    private final Databases databases;
    private final Progress progress;
    private final Thread atExit = new Thread(this::leave, "scratch databases go");
    private boolean closed;

    private ExternalServer(AdminConnection admin, JdbcUrl url, Progress progress) throws SQLException {
        this.admin = admin;
        this.progress = progress;
        this.version = ServerVersion.text(admin);
        this.major = ServerVersion.major(admin);
        requireUsable();
        this.databases = databases(url);
    }

    /**
     * Connects to the server and drops the scratch databases that killed runs of this user left there.
     *
     * @param server the URL of any database of the server that may be connected to
     * @throws MigrationException when it cannot be reached, is none of PostgreSQL 14 to 18 or can only be read, or when
     *     its user may create no databases and the given one is not empty
     */
    public static ExternalServer connect(ConnectionSettings server, Progress progress) {
        JdbcUrl url = JdbcUrl.parse(server.url());
        AdminConnection admin = open(server);
        boolean connected = false;
        try {
            ExternalServer external = new ExternalServer(admin, url, progress);
            Runtime.getRuntime().addShutdownHook(external.atExit);
            connected = true;
            return external;
        } catch (SQLException e) {
            throw Failures.of("The server of <scratch><url> cannot be used", e);
        } finally {
            if (!connected) {
                close(admin, progress);
            }
        }
    }

    private static AdminConnection open(ConnectionSettings server) {
        try {
            return AdminConnection.open(server);
        } catch (SQLException e) {
            throw new MigrationException(
                    SCRATCH_SERVER_UNUSABLE,
                    "The server of <scratch><url> cannot be connected to as user %s: %s"
                            .formatted(server.user(), Failures.described(e)),
                    "Check <scratch><url>, <user> and <password>, and that the server runs.",
                    e);
        }
    }

    private void requireUsable() throws SQLException {
        if (major < OLDEST || major > NEWEST) {
            throw new MigrationException(
                    SCRATCH_SERVER_UNUSABLE,
                    "The server of <scratch><url> is PostgreSQL " + version + ".",
                    "Name a server of PostgreSQL %d to %d in <scratch><url>.".formatted(OLDEST, NEWEST));
        }
        if ("on".equals(admin.value("SHOW transaction_read_only"))) {
            throw new MigrationException(
                    SCRATCH_SERVER_UNUSABLE,
                    "The server of <scratch><url> can only be read: it is a standby, or made read-only.",
                    "Name a primary server in <scratch><url>.");
        }
    }

    private Databases databases(JdbcUrl url) throws SQLException {
        String mayCreate = admin.value("""
                SELECT rolsuper OR rolcreatedb FROM pg_catalog.pg_roles WHERE rolname = current_user
                """);
        if (!"t".equals(mayCreate)) {
            return new SingleDatabase(admin, progress);
        }
        ServedDatabases served = new ServedDatabases(admin, major, ServedDatabases.Host.SHARED, url::of, progress);
        StaleDatabases.announce(served.run(), admin);
        StaleDatabases.drop(admin, progress);
        return served;
    }

    @Override
    public int major() {
        return major;
    }

    @Override
    public String version() {
        return version;
    }

    @Override
    public boolean answers() {
        return admin.answers();
    }

    @Override
    public String describe() {
        return "the server of <scratch><url>, PostgreSQL " + version + " at "
                + admin.settings().address();
    }

    @Override
    public boolean allowsMany() {
        return databases.allowsMany();
    }

    @Override
    public Turn turn() {
        return databases.turn();
    }

    @Override
    public ScratchDatabase create(String purpose, Filling filling) {
        try {
            return databases.create(purpose, filling);
        } catch (RoleConflict e) {
            throw new MigrationException(
                    SCRATCH_ROLE_CONFLICT,
                    "Role %s, which a statement for %s makes, is on the server of <scratch><url> already, brought by "
                                    .formatted(e.role(), purpose)
                            + "another scratch database of this run.",
                    "Make the role only where it is missing: DO $$ BEGIN CREATE ROLE %s; "
                                    .formatted(Names.quoted(e.role()))
                            + "EXCEPTION WHEN duplicate_object THEN NULL; END $$;",
                    e.getCause());
        }
    }

    @Override
    public ScratchDatabase copy(ScratchDatabase original, String purpose) {
        return databases.copy(original, purpose);
    }

    @Override
    public void makeRole(String name) {
        databases.roles().make(name);
    }

    @Override
    public void close() {
        leave();
        try {
            Runtime.getRuntime().removeShutdownHook(atExit);
        } catch (IllegalStateException e) {
            // The JVM is ending, and the hook finds nothing left to do.
        }
    }

    private synchronized void leave() {
        if (!closed) {
            closed = true;
            databases.close();
            close(admin, progress);
        }
    }

    private static void close(AdminConnection admin, Progress progress) {
        try {
            admin.close();
        } catch (SQLException e) {
            progress.warn("The connection to the scratch server was not closed: " + Failures.described(e));
        }
    }
}
