/* SPDX-License-Identifier: Apache-2.0 */
package io.github.migrationmaven.testing;

import io.github.migrationmaven.ConnectionSettings;
import io.github.migrationmaven.scratch.ScratchDatabase;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;

/** Makes empty databases with one open connection each, on the server that all tests share. */
public final class TestDatabases {

    private TestDatabases() {}

    /** A new, empty database; closing it drops it. */
    public static Database create() throws SQLException {
        ScratchDatabase scratch = ScratchForTests.empty();
        return new Database(scratch, scratch.connect());
    }

    /** A database with one open connection. */
    public static final class Database implements AutoCloseable {

        private final ScratchDatabase scratch;
        private final Connection connection;

        private Database(ScratchDatabase scratch, Connection connection) {
            this.scratch = scratch;
            this.connection = connection;
        }

        public Connection connection() {
            return connection;
        }

        /** How to reach it. */
        public ConnectionSettings settings() {
            return scratch.settings();
        }

        /** Runs one or more statements. */
        public Database execute(String sql) throws SQLException {
            try (Statement statement = connection.createStatement()) {
                statement.execute(sql);
            }
            return this;
        }

        @Override
        public void close() throws SQLException {
            connection.close();
            scratch.close();
        }
    }
}
