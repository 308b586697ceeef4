/* SPDX-License-Identifier: Apache-2.0 */
package io.github.migrationmaven.source;

import static java.util.Objects.requireNonNull;

import io.github.migrationmaven.ErrorCode;
import io.github.migrationmaven.MigrationException;
import io.github.migrationmaven.introspect.CatalogReader;
import io.github.migrationmaven.model.Scope;
import io.github.migrationmaven.scratch.Filling;
import io.github.migrationmaven.scratch.ScratchDatabase;
import io.github.migrationmaven.scratch.ScratchServer;
import io.github.migrationmaven.scratch.Turn;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/**
 * Makes states of one module on one scratch server and reads them, all by the same reader.
 *
 * <p>Roles that a filling wants and the server does not have are made for the run.
 */
public final class StateSource {

    private final ScratchServer server;
    private final CatalogReader reader;

    public StateSource(ScratchServer server, Scope scope) {
        this.server = requireNonNull(server, "server is null");
        this.reader = new CatalogReader(scope);
    }

    /** The PostgreSQL major of the server, such as 17. */
    public int major() {
        return server.major();
    }

    /**
     * A new database that {@code filling} fills.
     *
     * @throws MigrationException when the filling fails for another reason than a missing role
     */
    public State create(String purpose, Filling filling) {
        return read(withRoles(() -> server.create(purpose, filling)));
    }

    /**
     * A copy of {@code original} in which {@code change} has run.
     *
     * @throws MigrationException when the change fails for another reason than a missing role
     */
    public State copy(State original, String purpose, Filling change) {
        return read(withRoles(() -> changed(server.copy(original.database(), purpose), change)));
    }

    /** The turn of one module on the server; see {@link ScratchServer#turn()}. */
    public Turn turn() {
        return server.turn();
    }

    /** Works with a state that later ones may have pushed aside, where only one can be had at a time. */
    public <T> T again(State state, Function<State, T> work) {
        if (server.allowsMany()) {
            return work.apply(state);
        }
        try (State copy = copy(state, "again", Filling.NOTHING)) {
            return work.apply(copy);
        }
    }

    private ScratchDatabase changed(ScratchDatabase database, Filling change) {
        try {
            change.fill(database.settings());
            return database;
        } catch (SQLException e) {
            database.close();
            throw unreadable(database, e);
        } catch (MigrationException e) {
            database.close();
            throw e;
        }
    }

    private ScratchDatabase withRoles(Attempt attempt) {
        Set<String> made = new HashSet<>();
        while (true) {
            try {
                return attempt.run();
            } catch (MigrationException e) {
                Optional<String> role = MissingRole.in(e);
                if (role.isEmpty() || !made.add(role.get())) {
                    throw e;
                }
                server.makeRole(role.get());
            }
        }
    }

    private State read(ScratchDatabase database) {
        try (Connection connection = database.connect()) {
            return new State(database, reader.read(connection));
        } catch (SQLException e) {
            database.close();
            throw unreadable(database, e);
        } catch (MigrationException e) {
            database.close();
            throw e;
        }
    }

    private static MigrationException unreadable(ScratchDatabase database, SQLException e) {
        return new MigrationException(
                ErrorCode.CATALOG_NOT_READABLE,
                "The scratch database " + database.name() + " could not be read: " + e.getMessage() + " (SQLSTATE "
                        + e.getSQLState() + ").",
                "Run the goal again; if it happens again, run it with -X and look at the server's own message.",
                e);
    }

    private interface Attempt {
        ScratchDatabase run();
    }
}
