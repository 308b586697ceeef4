/* SPDX-License-Identifier: Apache-2.0 */
package io.github.migrationmaven.target;

import static java.util.Objects.requireNonNull;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

/**
 * What a live server says of itself.
 *
 * @param database the name of the database
 * @param user who is connected
 * @param major of PostgreSQL, such as 17
 * @param version as the server says it
 * @param replica whether it follows another server
 * @param readOnly whether transactions cannot write, unless they say otherwise
 * @param process the server's process of this connection
 */
public record DatabaseFacts(
        String database, String user, int major, String version, boolean replica, boolean readOnly, int process) {

    public DatabaseFacts {
        requireNonNull(database, "database is null");
        requireNonNull(user, "user is null");
        requireNonNull(version, "version is null");
    }

    public static DatabaseFacts of(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("""
                        SELECT current_database() AS database,
                               current_user AS current_user,
                               current_setting('server_version_num')::int / 10000 AS major,
                               current_setting('server_version') AS version,
                               pg_catalog.pg_is_in_recovery() AS replica,
                               current_setting('transaction_read_only')::boolean AS read_only,
                               pg_catalog.pg_backend_pid() AS process""")) {
            row.next();
            return new DatabaseFacts(
                    row.getString("database"),
                    row.getString("current_user"),
                    row.getInt("major"),
                    row.getString("version"),
                    row.getBoolean("replica"),
                    row.getBoolean("read_only"),
                    row.getInt("process"));
        }
    }

    /** Whether nothing can be changed here. */
    public boolean writesNothing() {
        return replica || readOnly;
    }
}
