/* SPDX-License-Identifier: Apache-2.0 */
package io.github.migrationmaven.flyway;

import io.github.migrationmaven.ConnectionSettings;
import java.io.PrintWriter;
import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.SQLFeatureNotSupportedException;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicReference;
import java.util.logging.Logger;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;

/** Gives connections to Flyway and remembers their server processes, so that a run can be stopped from outside. */
final class Connections implements DataSource, AutoCloseable {

    private final ConnectionSettings database;
    private final List<Integer> processes = new CopyOnWriteArrayList<>();
    private final AtomicReference<@Nullable Connection> waiting = new AtomicReference<>();

    Connections(ConnectionSettings database) {
        this.database = database;
    }

    /**
     * Opens a first connection, which the next call of {@link #getConnection()} gets.
     *
     * @throws SQLException when the database cannot be reached
     */
    void reach() throws SQLException {
        waiting.set(getConnection());
    }

    @Override
    public Connection getConnection() throws SQLException {
        Connection first = waiting.getAndSet(null);
        if (first != null) {
            return first;
        }
        Connection connection = database.connect();
        try {
            processes.add(connection.unwrap(PGConnection.class).getBackendPID());
            return connection;
        } catch (SQLException e) {
            connection.close();
            throw e;
        }
    }

    /** Closes the first connection where nobody wanted it. */
    @Override
    public void close() throws SQLException {
        Connection first = waiting.getAndSet(null);
        if (first != null) {
            first.close();
        }
    }

    /** Ends all server processes that were given out, and answers what was running in one of them. */
    Optional<String> terminate() throws SQLException {
        try (Connection connection = database.connect();
                PreparedStatement statement = connection.prepareStatement("""
                        SELECT query, state = 'active', pg_catalog.pg_terminate_backend(pid)
                        FROM pg_catalog.pg_stat_activity
                        WHERE pid = ANY (?)
                        ORDER BY pid""")) {
            Array pids = connection.createArrayOf("int4", processes.toArray());
            statement.setArray(1, pids);
            Optional<String> running = Optional.empty();
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    if (rows.getBoolean(2)) {
                        running = Optional.of(rows.getString(1));
                    }
                }
            }
            return running;
        }
    }

    @Override
    public Connection getConnection(String user, String password) throws SQLException {
        throw new SQLFeatureNotSupportedException("The user is fixed.");
    }

    @Override
    public @Nullable PrintWriter getLogWriter() {
        return null;
    }

    @Override
    public void setLogWriter(@Nullable PrintWriter out) throws SQLException {
        throw new SQLFeatureNotSupportedException("There is no log.");
    }

    @Override
    public int getLoginTimeout() {
        return 0;
    }

    @Override
    public void setLoginTimeout(int seconds) throws SQLException {
        throw new SQLFeatureNotSupportedException("The login timeout is a parameter of the URL.");
    }

    @Override
    public Logger getParentLogger() throws SQLFeatureNotSupportedException {
        throw new SQLFeatureNotSupportedException("There is no log.");
    }

    @Override
    public <T> T unwrap(Class<T> type) throws SQLException {
        if (!type.isInstance(this)) {
            throw new SQLException("Not a " + type.getName());
        }
        return type.cast(this);
    }

    @Override
    public boolean isWrapperFor(Class<?> type) {
        return type.isInstance(this);
    }
}
