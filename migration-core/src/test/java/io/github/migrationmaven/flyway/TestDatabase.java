/* SPDX-License-Identifier: Apache-2.0 */
package io.github.migrationmaven.flyway;

import io.github.migrationmaven.ConnectionSettings;
import io.github.migrationmaven.scratch.ScratchDatabase;
import io.github.migrationmaven.testing.ScratchForTests;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

/** An empty database for one test, with a way to ask it something. */
public final class TestDatabase implements AutoCloseable {

    private final ScratchDatabase database;

    private TestDatabase(ScratchDatabase database) {
        this.database = database;
    }

    public static TestDatabase create() {
        return new TestDatabase(ScratchForTests.empty());
    }

    public ConnectionSettings settings() {
        return database.settings();
    }

    /** The first value that a query answers. */
    public String query(String sql) throws SQLException {
        try (Connection connection = settings().connect();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(sql)) {
            row.next();
            return row.getString(1);
        }
    }

    @Override
    public void close() {
        database.close();
    }
}
