/* SPDX-License-Identifier: Apache-2.0 */
package io.github.migrationmaven.scratch;

import static io.github.migrationmaven.ErrorCode.SCRATCH_DATABASE_IN_USE;
import static io.github.migrationmaven.ErrorCode.SCRATCH_DATABASE_NOT_EMPTY;

import io.github.migrationmaven.ConnectionSettings;
import io.github.migrationmaven.MigrationException;
import io.github.migrationmaven.Progress;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.concurrent.locks.ReentrantLock;

/**
 * The one database of a user who may create none: empty at the start, filled, emptied and verified empty, for one state
 * after another. Thread-safe, though only the last state is there.
 */
final class SingleDatabase implements Databases {

    /** Held by the session, so that two runs do not share the database. */
    private static final long ADVISORY_LOCK = 0x6d_69_67_72_61_74_65L;

    private final AdminConnection admin;
    private final Progress progress;
    private final Roles roles;
    private final Emptying emptying;
    private final String name;
    private final ReentrantLock lock = new ReentrantLock();
    private final Semaphore permit = new Semaphore(1, true);
    private Optional<State> current = Optional.empty();

    /** @throws MigrationException when another run uses the database, or it is not empty */
    SingleDatabase(AdminConnection admin, Progress progress) throws SQLException {
        this.admin = admin;
        this.progress = progress;
        this.roles = new Roles(admin, progress);
        this.name = admin.value("SELECT pg_catalog.current_database()");
        if (!"t".equals(admin.value("SELECT pg_catalog.pg_try_advisory_lock(" + ADVISORY_LOCK + ")"))) {
            throw new MigrationException(
                    SCRATCH_DATABASE_IN_USE,
                    "Another build uses database " + name + " of <scratch><url>, and its user may create no other.",
                    "Wait for that build, or run: ALTER ROLE %s CREATEDB;"
                            .formatted(Names.quoted(admin.settings().user())));
        }
        this.emptying = Emptying.of(name, admin);
        requireEmpty("is not empty, and its user may create no other");
    }

    private void requireEmpty(String problem) throws SQLException {
        List<String> found = emptying.remains();
        if (!found.isEmpty()) {
            throw new MigrationException(
                    SCRATCH_DATABASE_NOT_EMPTY,
                    "Database %s of <scratch><url> %s: it holds %s.".formatted(name, problem, Emptying.listed(found)),
                    "Name an empty database in <scratch><url>, or run: ALTER ROLE %s CREATEDB;"
                            .formatted(Names.quoted(admin.settings().user())));
        }
    }

    @Override
    public boolean allowsMany() {
        return false;
    }

    @Override
    public Turn turn() {
        return Turn.waitingFor(permit);
    }

    @Override
    public Roles roles() {
        return roles;
    }

    @Override
    public ScratchDatabase create(String purpose, Filling filling) {
        lock.lock();
        try {
            current.ifPresent(State::close);
            return filled(purpose, filling);
        } finally {
            lock.unlock();
        }
    }

    private State filled(String purpose, Filling filling) {
        State state = new State(filling);
        boolean filled = false;
        try {
            requireEmpty("could not be emptied");
            roles.opened(name);
            current = Optional.of(state);
            filling.fill(admin.settings());
            roles.look();
            filled = true;
            return state;
        } catch (SQLException e) {
            throw roles.explained(name, e, Failures.ofFilling(purpose, e));
        } catch (RuntimeException e) {
            throw roles.explained(name, e, e);
        } finally {
            if (!filled) {
                state.close();
            }
        }
    }

    @Override
    public ScratchDatabase copy(ScratchDatabase original, String purpose) {
        if (!(original instanceof State state)) {
            throw new IllegalArgumentException(original.name() + " is no state of this database");
        }
        return create(purpose, state.filling);
    }

    private boolean isCurrent(State state) {
        lock.lock();
        try {
            return current.filter(state::equals).isPresent();
        } finally {
            lock.unlock();
        }
    }

    private void leave(State state) {
        lock.lock();
        try {
            if (isCurrent(state)) {
                empty();
            }
        } finally {
            lock.unlock();
        }
    }

    private void empty() {
        current = Optional.empty();
        roles.look();
        try {
            emptying.run();
        } catch (SQLException e) {
            progress.warn("Scratch database %s could not be emptied: %s".formatted(name, Failures.described(e)));
        }
        roles.closed(name);
    }

    @Override
    public void close() {
        if (!lock.tryLock()) {
            endSessions();
            lock.lock();
        }
        try {
            current.ifPresent(State::close);
            roles.close();
            warnOfRemains();
        } finally {
            lock.unlock();
        }
    }

    /** Makes a filling fail that is still at work while the JVM ends. */
    private void endSessions() {
        try {
            admin.column("""
                    SELECT pg_catalog.pg_terminate_backend(pid) FROM pg_catalog.pg_stat_activity
                    WHERE datname = pg_catalog.current_database() AND usename = current_user
                      AND pid <> pg_catalog.pg_backend_pid()
                    """);
        } catch (SQLException e) {
            progress.warn("The sessions of scratch database %s could not be ended: %s"
                    .formatted(name, Failures.described(e)));
        }
    }

    private void warnOfRemains() {
        try {
            List<String> remains = emptying.remains();
            if (!remains.isEmpty()) {
                progress.warn("Scratch database %s is not left empty: it holds %s."
                        .formatted(name, Emptying.listed(remains)));
            }
        } catch (SQLException e) {
            progress.warn("Scratch database %s may not be left empty: %s".formatted(name, Failures.described(e)));
        }
    }

    /** What the database holds until the next state. */
    private final class State implements ScratchDatabase {

        private final Filling filling;

        State(Filling filling) {
            this.filling = filling;
        }

        @Override
        public String name() {
            return name;
        }

        @Override
        public ConnectionSettings settings() {
            if (!isCurrent(this)) {
                throw new IllegalStateException(
                        "this state of scratch database " + name + " is closed, or gave way to another one");
            }
            return admin.settings();
        }

        @Override
        public Connection connect() throws SQLException {
            return settings().connect();
        }

        @Override
        public void close() {
            leave(this);
        }
    }
}
