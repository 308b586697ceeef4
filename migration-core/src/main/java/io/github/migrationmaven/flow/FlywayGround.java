/* SPDX-License-Identifier: Apache-2.0 */
package io.github.migrationmaven.flow;

import io.github.migrationmaven.ConnectionSettings;
import io.github.migrationmaven.flyway.FlywaySettings;
import io.github.migrationmaven.sql.Sql;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;

/**
 * What a declaration finds in its database before it begins: the schemas that Flyway makes, and Flyway's default schema
 * first on the search path.
 */
final class FlywayGround {

    private FlywayGround() {}

    /** No statement on these connections takes longer than a whole replay may; their own {@code options} win. */
    static ConnectionSettings withTimeout(ConnectionSettings database, FlywaySettings flyway) {
        if (database.url().contains("options=")) {
            return database;
        }
        String options = "-c statement_timeout=" + flyway.execution().timeout().toMillis();
        return new ConnectionSettings(
                database.url() + (database.url().contains("?") ? "&" : "?") + "options="
                        + URLEncoder.encode(options, StandardCharsets.UTF_8).replace("+", "%20"),
                database.user(),
                database.password());
    }

    /** Makes the schemas, and gives connections that look where the module's migrations look. */
    static ConnectionSettings prepare(ConnectionSettings database, FlywaySettings flyway) throws SQLException {
        if (flyway.createdSchemas().isEmpty()) {
            return database;
        }
        try (Connection connection = database.connect();
                Statement statement = connection.createStatement()) {
            for (String schema : flyway.createdSchemas()) {
                statement.execute("CREATE SCHEMA IF NOT EXISTS " + Sql.identifier(schema));
            }
        }
        String first = Sql.identifier(flyway.createdSchemas().get(0));
        String url = database.url() + (database.url().contains("?") ? "&" : "?") + "currentSchema="
                + URLEncoder.encode(first, StandardCharsets.UTF_8);
        return new ConnectionSettings(url, database.user(), database.password());
    }
}
