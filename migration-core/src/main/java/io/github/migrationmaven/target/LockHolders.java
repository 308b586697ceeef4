/* SPDX-License-Identifier: Apache-2.0 */
package io.github.migrationmaven.target;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;

/** Other sessions that hold locks on relations of the database: who, since when, with which statement. */
final class LockHolders {

    private static final int QUERY_LENGTH = 120;

    private static final String HOLDERS = """
            SELECT a.pid,
                   coalesce(a.usename, '?') AS usename,
                   coalesce(nullif(a.application_name, ''), 'an unnamed program') AS program,
                   coalesce(host(a.client_addr), 'the server itself') AS client,
                   to_char(a.xact_start, 'YYYY-MM-DD HH24:MI:SS TZ') AS since,
                   coalesce(a.state, '?') AS state,
                   coalesce(a.query, '') AS query,
                   string_agg(DISTINCT n.nspname || '.' || c.relname, ', ') AS relations
            FROM pg_catalog.pg_locks l
            JOIN pg_catalog.pg_stat_activity a ON a.pid = l.pid
            JOIN pg_catalog.pg_class c ON c.oid = l.relation
            JOIN pg_catalog.pg_namespace n ON n.oid = c.relnamespace
            WHERE l.granted
              AND l.locktype = 'relation'
              AND l.database = (SELECT d.oid FROM pg_catalog.pg_database d WHERE d.datname = current_database())
              AND l.pid <> pg_catalog.pg_backend_pid()
              AND c.relkind IN ('r', 'p', 'v', 'm', 'S', 'f')
              AND n.nspname NOT LIKE 'pg\\_%'
              AND n.nspname <> 'information_schema'
            GROUP BY a.pid, a.usename, a.application_name, a.client_addr, a.xact_start, a.state, a.query
            ORDER BY a.xact_start, a.pid""";

    private LockHolders() {}

    static List<String> of(Connection connection) throws SQLException {
        List<String> lines = new ArrayList<>();
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(HOLDERS)) {
            while (row.next()) {
                lines.add("  process %d, user %s, %s at %s, %s, in a transaction since %s, holds %s: %s"
                        .formatted(
                                row.getInt("pid"),
                                row.getString("usename"),
                                row.getString("program"),
                                row.getString("client"),
                                row.getString("state"),
                                row.getString("since"),
                                row.getString("relations"),
                                shortened(row.getString("query"))));
            }
        }
        return lines;
    }

    private static String shortened(String query) {
        String line = query.replaceAll("\\s+", " ").strip();
        return line.length() <= QUERY_LENGTH ? line : line.substring(0, QUERY_LENGTH) + " …";
    }
}
