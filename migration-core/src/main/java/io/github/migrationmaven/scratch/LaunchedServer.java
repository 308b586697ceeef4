/* SPDX-License-Identifier: Apache-2.0 */
package io.github.migrationmaven.scratch;

import static io.github.migrationmaven.ErrorCode.SCRATCH_FAILED;
import static io.github.migrationmaven.scratch.CacheFolder.unusable;

import io.github.migrationmaven.ConnectionSettings;
import io.github.migrationmaven.MigrationException;
import io.github.migrationmaven.Progress;
import io.github.migrationmaven.scratch.Postmaster.NotStarted;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;

/** A server that runs on a slot of its own, and a session of its superuser. */
record LaunchedServer(Slot slot, Postmaster postmaster, AdminConnection admin) {

    private static final String SUPERUSER = "postgres";

    /** The first major version with {@code scram_iterations}. */
    private static final int FASTER_PASSWORDS = 16;

    /**
     * Launches a server. When it does not start, everything in the cache is built anew and the launch tried once more.
     *
     * @throws MigrationException when that fails too
     */
    static LaunchedServer launch(EmbeddedOptions options, Progress progress) {
        // Its classes take as long to load as the server takes to start: both happen at once.
        Thread driver = new Thread(AdminConnection::loadDriver, "scratch server driver");
        driver.setDaemon(true);
        driver.start();
        CacheFolder cache = CacheFolder.open(options, RunAs.detect(), progress);
        Installation installation = Installation.ensure(options, cache, progress);
        try {
            return launch(options, installation);
        } catch (NotStarted e) {
            if (e.isAboutSettings()) {
                throw failed(options, installation, e);
            }
            progress.warn("PostgreSQL " + options.version() + " did not start and is unpacked anew: " + e.getMessage());
        }
        installation.rebuild();
        try {
            return launch(options, installation);
        } catch (NotStarted e) {
            throw failed(options, installation, e);
        }
    }

    private static LaunchedServer launch(EmbeddedOptions options, Installation installation) throws NotStarted {
        String parameter = options.directory().isPresent() ? "directory" : "cache";
        Path root = options.directory()
                .map(directory ->
                        directory.toAbsolutePath().resolve(installation.folder().getFileName()))
                .orElse(installation.folder());
        Slot slot = Slot.claim(root, installation, parameter);
        boolean launched = false;
        try {
            LaunchedServer server = launch(options, installation, slot);
            launched = true;
            return server;
        } catch (IOException e) {
            throw unusable(root, parameter, e);
        } finally {
            if (!launched) {
                giveUp(slot, root, parameter);
            }
        }
    }

    private static void giveUp(Slot slot, Path root, String parameter) {
        try (slot) {
            slot.discard();
        } catch (IOException e) {
            throw unusable(root, parameter, e);
        }
    }

    private static LaunchedServer launch(EmbeddedOptions options, Installation installation, Slot slot)
            throws IOException, NotStarted {
        Postmaster postmaster = Postmaster.start(installation, slot.data(), options.serverSettings());
        boolean connected = false;
        try {
            AdminConnection admin = connect(postmaster, slot);
            connected = true;
            return new LaunchedServer(slot, postmaster, admin);
        } catch (SQLException e) {
            throw new NotStarted(Failures.described(e) + "\n" + postmaster.lastWords());
        } finally {
            if (!connected) {
                postmaster.stop();
            }
        }
    }

    /** Connects, and gives a new slot a password of its own. */
    private static AdminConnection connect(Postmaster postmaster, Slot slot) throws IOException, SQLException {
        String url = url(postmaster.port(), "postgres");
        if (slot.needsPassword()) {
            String password = Names.random(32);
            try (AdminConnection first =
                    AdminConnection.open(new ConnectionSettings(url, SUPERUSER, slot.password()))) {
                if (ServerVersion.major(first) >= FASTER_PASSWORDS) {
                    // Many rounds make a guess dear, but nobody guesses 32 random characters, and we log in often.
                    first.execute("SET scram_iterations = 1");
                }
                first.execute("ALTER ROLE %s PASSWORD %s".formatted(SUPERUSER, Names.literal(password)));
            }
            slot.keepPassword(password);
        }
        return AdminConnection.open(new ConnectionSettings(url, SUPERUSER, slot.password()));
    }

    /**
     * The URL of a database; without the attempts at encryption, which a server on the loopback interface has no need
     * of.
     */
    private static String url(int port, String database) {
        return "jdbc:postgresql://127.0.0.1:" + port + "/" + database + "?sslmode=disable&gssEncMode=disable";
    }

    String url(String database) {
        return url(postmaster.port(), database);
    }

    /** Stops the server, after which its slot is free, and is used again if it was left as it was found. */
    void stop() throws IOException {
        try (slot) {
            boolean asFound = isAsFound();
            if (postmaster.stop() && asFound) {
                slot.markClean();
            }
        }
    }

    /** Whether no database, role, tablespace or setting of the server remains that a next run would see. */
    private boolean isAsFound() {
        try (admin) {
            return "t".equals(admin.value("""
                    SELECT NOT EXISTS (SELECT FROM pg_catalog.pg_database
                                       WHERE datname NOT IN ('template0', 'template1', 'postgres'))
                       AND NOT EXISTS (SELECT FROM pg_catalog.pg_roles
                                       WHERE rolname <> 'postgres' AND rolname !~ '^pg_')
                       AND NOT EXISTS (SELECT FROM pg_catalog.pg_db_role_setting)
                       AND (SELECT pg_catalog.count(*) FROM pg_catalog.pg_tablespace) = 2
                       AND NOT EXISTS (SELECT FROM pg_catalog.pg_file_settings
                                       WHERE sourcefile LIKE '%postgresql.auto.conf')
                    """));
        } catch (SQLException e) {
            // The server went before we asked, so its slot is not to be trusted.
            return false;
        }
    }

    private static MigrationException failed(EmbeddedOptions options, Installation installation, NotStarted cause) {
        return new MigrationException(
                SCRATCH_FAILED,
                "PostgreSQL %s in %s does not start:\n%s"
                        .formatted(options.version(), installation.folder(), cause.getMessage()),
                "Mend what PostgreSQL complains of, or name a server of yours: "
                        + "<scratch><url>jdbc:postgresql://HOST/DATABASE</url></scratch>.",
                cause);
    }
}
