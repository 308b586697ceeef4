/* SPDX-License-Identifier: Apache-2.0 */
package io.github.migrationmaven.preflight;

import io.github.migrationmaven.sql.Sql;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/** Whether the user may create what migrations create, and owns what they alter; each lack with its GRANT. */
final class PrivilegesCheck implements Check {

    private static final String GRANTS = """
            WITH wanted AS (
              SELECT w.name, n.oid AS there
              FROM unnest(?::text[]) AS w (name)
              LEFT JOIN pg_catalog.pg_namespace n ON n.nspname = w.name
            )
            SELECT format('GRANT CREATE ON DATABASE %I TO %I;', current_database(), current_user) AS statement
            WHERE EXISTS (SELECT FROM wanted WHERE there IS NULL)
              AND NOT pg_catalog.has_database_privilege(current_database(), 'CREATE')
            UNION
            SELECT format('GRANT %s ON SCHEMA %I TO %I;', p.privilege, w.name, current_user)
            FROM wanted w
            CROSS JOIN (VALUES ('USAGE'), ('CREATE')) AS p (privilege)
            WHERE w.there IS NOT NULL AND NOT pg_catalog.has_schema_privilege(w.there, p.privilege)
            UNION
            SELECT format('GRANT %I TO %I;', pg_catalog.pg_get_userbyid(c.relowner), current_user)
            FROM wanted w
            JOIN pg_catalog.pg_class c ON c.relnamespace = w.there
            WHERE c.relkind IN ('r', 'p', 'v', 'm', 'S', 'f')
              AND NOT pg_catalog.pg_has_role(c.relowner, 'USAGE')
              AND NOT EXISTS (
                SELECT FROM pg_catalog.pg_depend d
                WHERE d.classid = 'pg_catalog.pg_class'::regclass AND d.objid = c.oid AND d.deptype = 'e')
            ORDER BY 1""";

    @Override
    public String name() {
        return "privileges";
    }

    @Override
    public boolean asksDatabase() {
        return true;
    }

    @Override
    public Finding run(Subject subject) {
        List<String> schemas = subject.schemas().get();
        List<String> missing =
                subject.database().ask("asking for privileges", connection -> missing(connection, schemas));
        return missing.isEmpty()
                ? ok("the user may create and alter in " + String.join(", ", schemas))
                : failed(
                        "the user lacks privileges on " + Sql.identifier(schemas.get(0))
                                + (schemas.size() == 1 ? "" : " and others"),
                        "Have an administrator run: " + String.join(" ", missing));
    }

    private static List<String> missing(Connection connection, List<String> schemas) throws SQLException {
        List<String> missing = new ArrayList<>();
        try (PreparedStatement statement = connection.prepareStatement(GRANTS)) {
            statement.setArray(1, connection.createArrayOf("text", schemas.toArray()));
            try (ResultSet row = statement.executeQuery()) {
                while (row.next()) {
                    missing.add(row.getString("statement"));
                }
            }
        }
        return missing;
    }
}
