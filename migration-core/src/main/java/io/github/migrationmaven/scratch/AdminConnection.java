/* SPDX-License-Identifier: Apache-2.0 */
package io.github.migrationmaven.scratch;

import io.github.migrationmaven.ConnectionSettings;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;

/** One session for work on the server as a whole. Thread-safe: one statement at a time. */
final class AdminConnection implements AutoCloseable {

    private static final int PATIENCE_SECONDS = 5;

    private final ConnectionSettings settings;
    private final Connection connection;

    private AdminConnection(ConnectionSettings settings, Connection connection) {
        this.settings = settings;
        this.connection = connection;
    }

    /**
     * Registers the driver. The driver manager looks for drivers once in a JVM: when another Maven plugin asked it
     * first, it does not know those of our class loader.
     */
    static void loadDriver() {
        try {
            Class.forName("org.postgresql.Driver");
        } catch (ClassNotFoundException e) {
            throw new IllegalStateException("PostgreSQL's JDBC driver is a dependency of this library", e);
        }
    }

    static AdminConnection open(ConnectionSettings settings) throws SQLException {
        loadDriver();
        return new AdminConnection(settings, settings.connect());
    }

    ConnectionSettings settings() {
        return settings;
    }

    synchronized void execute(String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    /** The first column of all rows. */
    synchronized List<String> column(String sql) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            List<String> values = new ArrayList<>();
            while (rows.next()) {
                values.add(rows.getString(1));
            }
            return values;
        }
    }

    /** The first column of the only row. */
    String value(String sql) throws SQLException {
        return column(sql).get(0);
    }

    /** Whether the server still answers on this session. */
    synchronized boolean answers() {
        try {
            return connection.isValid(PATIENCE_SECONDS);
        } catch (SQLException e) {
            throw new IllegalStateException("The driver refuses to wait " + PATIENCE_SECONDS + " s", e);
        }
    }

    @Override
    public synchronized void close() throws SQLException {
        connection.close();
    }
}
