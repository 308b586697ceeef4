/* SPDX-License-Identifier: Apache-2.0 */
package io.github.migrationmaven.scratch;

import io.github.migrationmaven.Progress;
import java.io.IOException;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

/**
 * A server of our own on the loopback interface, with a password that nobody knows. It stops when this handle closes,
 * and at the end of the JVM at the latest; one whose JVM was killed is ended by the next start.
 */
public final class EmbeddedServer implements ScratchServer {

    private final EmbeddedOptions options;
    private final Progress progress;
    private final LaunchedServer server;
    private final ServedDatabases databases;
    private final int major;
    private final String version;
    private final Thread atExit;
    private @Nullable EmbeddedServer second;
    private boolean closed;

    private EmbeddedServer(EmbeddedOptions options, Progress progress, LaunchedServer server) throws SQLException {
        this.options = options;
        this.progress = progress;
        this.server = server;
        this.version = ServerVersion.text(server.admin());
        this.major = ServerVersion.major(server.admin());
        this.databases = new ServedDatabases(
                server.admin(), major, ServedDatabases.Host.OURS, server::url, new WhileUp(progress, this::isUp));
        this.atExit = new Thread(this::stop, "scratch server stops");
    }

    /**
     * Starts a server; unpacks and initialises it before, when this version is used for the first time.
     *
     * @throws io.github.migrationmaven.MigrationException when the archive or a folder cannot be used, or the server
     *     does not start
     */
    public static EmbeddedServer start(EmbeddedOptions options, Progress progress) {
        LaunchedServer launched = LaunchedServer.launch(options, progress);
        boolean started = false;
        try {
            EmbeddedServer server = new EmbeddedServer(options, progress, launched);
            Runtime.getRuntime().addShutdownHook(server.atExit);
            started = true;
            return server;
        } catch (SQLException e) {
            throw Failures.of("The scratch server does not tell its version", e);
        } finally {
            if (!started) {
                stop(launched, progress);
            }
        }
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
    public synchronized boolean answers() {
        return isUp() && (second == null || second.answers());
    }

    private boolean isUp() {
        return server.postmaster().isAlive() && server.admin().answers();
    }

    @Override
    public String describe() {
        return "the scratch server, PostgreSQL " + version + " in "
                + server.slot().data();
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
            return second(e.role()).create(purpose, filling);
        }
    }

    /** The server for fillings that make a role which is here already. */
    private EmbeddedServer second(String role) {
        EmbeddedServer other;
        synchronized (this) {
            if (closed) {
                throw new IllegalStateException("the scratch server is closed");
            }
            if (second == null) {
                second = start(options, progress);
            }
            other = second;
        }
        databases.roles().made().stream().filter(made -> !made.equals(role)).forEach(other::makeRole);
        return other;
    }

    @Override
    public ScratchDatabase copy(ScratchDatabase original, String purpose) {
        if (!(original instanceof OwnDatabase own)) {
            throw new IllegalArgumentException(original.name() + " is no database of an embedded server");
        }
        return own.home().copy(own, purpose);
    }

    @Override
    public void makeRole(String name) {
        databases.roles().make(name);
    }

    @Override
    public void close() {
        synchronized (this) {
            if (closed) {
                return;
            }
            if (second != null) {
                second.close();
            }
            databases.close();
        }
        stop();
        try {
            Runtime.getRuntime().removeShutdownHook(atExit);
        } catch (IllegalStateException e) {
            // The JVM is ending, and the hook finds nothing left to do.
        }
    }

    /** Stops without dropping anything first: what is left makes the slot unfit for another use, and goes with it. */
    private synchronized void stop() {
        if (closed) {
            return;
        }
        closed = true;
        stop(server, progress);
    }

    private static void stop(LaunchedServer server, Progress progress) {
        try {
            server.stop();
        } catch (IOException e) {
            progress.warn("The scratch server in " + server.slot().data() + " was not put away: " + e.getMessage());
        }
    }
}
