/* SPDX-License-Identifier: Apache-2.0 */
package io.github.migrationmaven.preflight;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;

/** Who else is connected to the database, and may stand in the way or be disturbed. */
final class SessionsCheck implements Check {

    private static final String OTHERS = """
            SELECT format('%s of %s, %s%s',
                     coalesce(nullif(a.application_name, ''), 'an unnamed program'),
                     coalesce(a.usename, '?'),
                     coalesce(a.state, 'of unknown state'),
                     coalesce(', in a transaction since ' || to_char(a.xact_start, 'HH24:MI:SS'), '')) AS session
            FROM pg_catalog.pg_stat_activity a
            WHERE a.datname = current_database()
              AND a.pid <> pg_catalog.pg_backend_pid()
              AND a.backend_type = 'client backend'
            ORDER BY a.xact_start NULLS LAST, a.pid""";

    @Override
    public String name() {
        return "other sessions";
    }

    @Override
    public boolean asksDatabase() {
        return true;
    }

    @Override
    public Finding run(Subject subject) {
        List<String> others = subject.database().ask("looking for other sessions", SessionsCheck::others);
        return others.isEmpty()
                ? ok("nobody else is connected")
                : warning(
                        others.size() + (others.size() == 1 ? " session: " : " sessions: ") + String.join("; ", others),
                        "Stop the service before its database is emptied or migrated.");
    }

    private static List<String> others(Connection connection) throws SQLException {
        List<String> others = new ArrayList<>();
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(OTHERS)) {
            while (row.next()) {
                others.add(row.getString("session"));
            }
        }
        return others;
    }
}
