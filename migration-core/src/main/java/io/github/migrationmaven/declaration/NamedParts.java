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

/** The ids of all constraints of tables, and of all indexes that stand behind none, in a database. */
final class NamedParts {

    private static final Map<String, ObjectKind> KINDS = Map.of(
            "p", ObjectKind.PRIMARY_KEY,
            "u", ObjectKind.UNIQUE_CONSTRAINT,
            "c", ObjectKind.CHECK_CONSTRAINT,
            "x", ObjectKind.EXCLUSION_CONSTRAINT,
            "f", ObjectKind.FOREIGN_KEY,
            "i", ObjectKind.INDEX);

    private static final String QUERY = """
            SELECT part.type, n.nspname, t.relname, part.name
            FROM (
                SELECT contype::text AS type, conrelid AS relation, conname AS name
                FROM pg_catalog.pg_constraint
                WHERE contype IN ('p', 'u', 'c', 'x', 'f')
                UNION ALL
                SELECT 'i', i.indrelid, c.relname
                FROM pg_catalog.pg_index i
                JOIN pg_catalog.pg_class c ON c.oid = i.indexrelid
                WHERE NOT EXISTS (
                    SELECT FROM pg_catalog.pg_constraint x
                    WHERE x.conindid = i.indexrelid AND x.contype IN ('p', 'u', 'x'))
            ) part
            JOIN pg_catalog.pg_class t ON t.oid = part.relation
            JOIN pg_catalog.pg_namespace n ON n.oid = t.relnamespace
            WHERE n.nspname <> 'information_schema' AND n.nspname NOT LIKE 'pg\\_%'
            """;

    private static final String TABLES = """
            SELECT n.nspname, t.relname
            FROM pg_catalog.pg_class t
            JOIN pg_catalog.pg_namespace n ON n.oid = t.relnamespace
            WHERE t.relkind IN ('r', 'p')
                AND n.nspname <> 'information_schema' AND n.nspname NOT LIKE 'pg\\_%'
            """;

    private NamedParts() {}

    /** The ids of all tables. */
    static SortedSet<ObjectId> tables(Connection connection) throws SQLException {
        SortedSet<ObjectId> tables = new TreeSet<>();
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(TABLES)) {
            while (rows.next()) {
                tables.add(ObjectId.of(ObjectKind.TABLE, rows.getString(1), rows.getString(2)));
            }
        }
        return tables;
    }

    static SortedSet<ObjectId> of(Connection connection) throws SQLException {
        SortedSet<ObjectId> parts = new TreeSet<>();
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(QUERY)) {
            while (rows.next()) {
                ObjectKind kind = requireNonNull(KINDS.get(rows.getString(1)), "unknown constraint type");
                parts.add(ObjectId.within(kind, rows.getString(2), rows.getString(3), rows.getString(4)));
            }
        }
        return parts;
    }
}
