/* SPDX-License-Identifier: Apache-2.0 */
package io.github.migrationmaven.scratch;

import static io.github.migrationmaven.ErrorCode.SCRATCH_DATABASE_IN_USE;

import io.github.migrationmaven.ConnectionSettings;
import io.github.migrationmaven.MigrationException;
import io.github.migrationmaven.Progress;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;
import java.util.function.UnaryOperator;

/** Databases on a server whose user may create them, each made from a template and dropped. Thread-safe. */
final class ServedDatabases implements Databases {

    /** Who else uses the server. */
    enum Host {
        /** Nobody: copying files is the faster way to a database, and the checkpoint it asks for costs nothing here. */
        OURS,
        /** Others: databases are marked as ours, and the server chooses how to copy. */
        SHARED
    }

    /** PostgreSQL manual, "PostgreSQL Error Codes". */
    private static final String DISK_FULL = "53100";

    private static final Duration PATIENCE = Duration.ofSeconds(2);
    private static final Duration PAUSE = Duration.ofMillis(10);

    private final AdminConnection admin;
    private final int major;
    private final Host host;
    private final UnaryOperator<String> urlOf;
    private final Progress progress;
    private final Roles roles;
    private final String run = Names.random(8);
    private final AtomicLong count = new AtomicLong();
    private final LeftDatabases left;
    private final Set<OwnDatabase> open = ConcurrentHashMap.newKeySet();

    /** @param urlOf the JDBC URL of the database with the given name */
    ServedDatabases(AdminConnection admin, int major, Host host, UnaryOperator<String> urlOf, Progress progress) {
        this.admin = admin;
        this.major = major;
        this.host = host;
        this.urlOf = urlOf;
        this.progress = progress;
        this.roles = new Roles(admin, progress);
        this.left = new LeftDatabases(admin);
    }

    /** The part of all names that tells this run from others. */
    String run() {
        return run;
    }

    @Override
    public Roles roles() {
        return roles;
    }

    @Override
    public boolean allowsMany() {
        return true;
    }

    @Override
    public Turn turn() {
        return Turn.always();
    }

    @Override
    public OwnDatabase create(String purpose, Filling filling) {
        OwnDatabase database = makeEmpty(purpose);
        boolean filled = false;
        try {
            filling.fill(database.settings());
            roles.look();
            filled = true;
            return database;
        } catch (SQLException e) {
            throw roles.explained(database.name(), e, Failures.ofFilling(purpose, e));
        } catch (RuntimeException e) {
            throw roles.explained(database.name(), e, e);
        } finally {
            if (!filled) {
                database.close();
            }
        }
    }

    private OwnDatabase makeEmpty(String purpose) {
        String provider = major >= 15 ? " LOCALE_PROVIDER libc" : "";
        try {
            return make(purpose, "template0 ENCODING 'UTF8' LOCALE 'C'" + provider);
        } catch (SQLException e) {
            throw Failures.of("No scratch database can be made", e);
        }
    }

    @Override
    public OwnDatabase copy(ScratchDatabase original, String purpose) {
        original.settings();
        try {
            awaitNobody(original.name());
            OwnDatabase copy = make(purpose, Names.quoted(original.name()));
            boolean done = false;
            try {
                new DatabaseTraits(admin).copy(original.name(), copy.name());
                done = true;
                return copy;
            } finally {
                if (!done) {
                    copy.close();
                }
            }
        } catch (SQLException e) {
            throw Failures.of("Scratch database " + original.name() + " cannot be copied", e);
        }
    }

    /** A session ends a moment after its connection was closed. */
    private void awaitNobody(String name) throws SQLException {
        long end = System.nanoTime() + PATIENCE.toNanos();
        for (List<String> sessions = sessions(name); !sessions.isEmpty(); sessions = sessions(name)) {
            if (System.nanoTime() > end || Thread.currentThread().isInterrupted()) {
                throw new MigrationException(
                        SCRATCH_DATABASE_IN_USE,
                        "Scratch database %s cannot be copied while somebody is connected to it: %s."
                                .formatted(name, String.join("; ", sessions)),
                        "Close every connection to a scratch database before it is copied.");
            }
            LockSupport.parkNanos(PAUSE.toNanos());
        }
    }

    private List<String> sessions(String name) throws SQLException {
        return admin.column("""
                SELECT pg_catalog.format('process %%s, application "%%s", %%s', pid, application_name, state)
                FROM pg_catalog.pg_stat_activity WHERE datname = %s ORDER BY pid
                """.formatted(Names.literal(name)));
    }

    private OwnDatabase make(String purpose, String template) throws SQLException {
        String name = Names.database(purpose, run, count.incrementAndGet());
        OwnDatabase database = new OwnDatabase(
                name,
                new ConnectionSettings(
                        urlOf.apply(name),
                        admin.settings().user(),
                        admin.settings().password()),
                this);
        roles.opened(name);
        boolean made = false;
        try {
            makeIfRoom("CREATE DATABASE %s TEMPLATE %s%s".formatted(Names.quoted(name), template, strategy()));
            open.add(database);
            if (host == Host.SHARED) {
                StaleDatabases.mark(name, run, admin);
            }
            made = true;
            return database;
        } finally {
            if (!made) {
                giveUp(database);
            }
        }
    }

    /** What waits to be dropped goes before a disk that is full fails anybody. */
    private void makeIfRoom(String sql) throws SQLException {
        try {
            admin.execute(sql);
        } catch (SQLException e) {
            List<String> waiting = DISK_FULL.equals(e.getSQLState()) ? left.giveUp() : List.of();
            if (waiting.isEmpty()) {
                throw e;
            }
            waiting.forEach(this::drop);
            admin.execute(sql);
        }
    }

    private void giveUp(OwnDatabase database) {
        if (open.contains(database)) {
            database.close();
        } else {
            roles.closed(database.name());
        }
    }

    private String strategy() {
        return host == Host.OURS && major >= 15 ? " STRATEGY file_copy" : "";
    }

    /** Drops the database, if that has not been done yet. */
    void drop(OwnDatabase database) {
        if (!open.remove(database)) {
            return;
        }
        roles.look();
        if (!isLeft(database.name())) {
            drop(database.name());
        }
        roles.closed(database.name());
    }

    /** On a server of ours that keeps no roles a database may wait for its end. */
    private boolean isLeft(String name) {
        try {
            return host == Host.OURS && roles.areNone() && left.take(name);
        } catch (SQLException e) {
            // Whatever keeps the size from being read is told when the database is dropped.
            return false;
        }
    }

    private void drop(String name) {
        try {
            admin.execute("DROP DATABASE IF EXISTS " + Names.quoted(name) + " WITH (FORCE)");
        } catch (SQLException e) {
            progress.warn("Scratch database %s could not be dropped: %s. Drop it by hand: DROP DATABASE %s;"
                    .formatted(name, Failures.described(e), Names.quoted(name)));
        }
    }

    @Override
    public void close() {
        List.copyOf(open).forEach(OwnDatabase::close);
        left.giveUp().forEach(this::drop);
        roles.close();
    }
}
