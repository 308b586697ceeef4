/* SPDX-License-Identifier: Apache-2.0 */
package io.github.migrationmaven.declaration;

import static java.util.Objects.requireNonNull;

import io.github.migrationmaven.model.ObjectId;
import io.github.migrationmaven.model.ObjectKind;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;

/** The ids of all tables, views and materialised views in a database. */
final class Relations {

    private static final Map<String, ObjectKind> KINDS = Map.of(
            "r", ObjectKind.TABLE,
            "v", ObjectKind.VIEW,
            "m", ObjectKind.MATERIALIZED_VIEW);

    private static final String QUERY = """
            SELECT c.relkind::text, n.nspname, c.relname
            FROM pg_catalog.pg_class c
            JOIN pg_catalog.pg_namespace n ON n.oid = c.relnamespace
            WHERE c.relkind IN ('r', 'v', 'm')
              AND n.nspname <> 'information_schema' AND n.nspname NOT LIKE 'pg\\_%'
            """;

    private Relations() {}

    static SortedSet<ObjectId> of(Connection connection) throws SQLException {
        SortedSet<ObjectId> relations = new TreeSet<>();
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(QUERY)) {
            while (rows.next()) {
                ObjectKind kind = requireNonNull(KINDS.get(rows.getString(1)), "unknown kind of relation");
                relations.add(ObjectId.of(kind, rows.getString(2), rows.getString(3)));
            }
        }
        return relations;
    }
}
