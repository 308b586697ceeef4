/* SPDX-License-Identifier: Apache-2.0 */
package io.github.migrationmaven.scratch;

import io.github.migrationmaven.ConnectionSettings;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;

/** Runs statements, each in a session of its own. */
final class Sql {

    private Sql() {}

    static void run(ConnectionSettings database, String... statements) throws SQLException {
        try (Connection connection = database.connect();
                Statement statement = connection.createStatement()) {
            for (String sql : statements) {
                statement.execute(sql);
            }
        }
    }

    /** The first column of the answer. */
    static List<String> column(ConnectionSettings database, String query) throws SQLException {
        try (Connection connection = database.connect();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(query)) {
            List<String> values = new ArrayList<>();
            while (rows.next()) {
                values.add(rows.getString(1));
            }
            return values;
        }
    }

    static String value(ConnectionSettings database, String query) throws SQLException {
        return column(database, query).get(0);
    }

    static Filling filling(String... statements) {
        return database -> run(database, statements);
    }
}
