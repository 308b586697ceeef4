/* SPDX-License-Identifier: Apache-2.0 */
package io.github.migrationmaven.target;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;

/** Finds the tables of a database that are histories of Flyway, by their columns and whatever their names. */
public final class HistoryTables {

    private static final String TABLES = """
            SELECT n.nspname || '.' || c.relname AS name
            FROM pg_catalog.pg_class c
            JOIN pg_catalog.pg_namespace n ON n.oid = c.relnamespace
            WHERE c.relkind = 'r'
              AND (
                SELECT count(*) FROM pg_catalog.pg_attribute a
                WHERE a.attrelid = c.oid
                  AND a.attname IN ('installed_rank', 'version', 'script', 'checksum', 'success')) = 5
            ORDER BY 1""";

    private HistoryTables() {}

    /** Their names with their schemas, sorted. */
    public static List<String> of(Connection connection) throws SQLException {
        List<String> names = new ArrayList<>();
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(TABLES)) {
            while (row.next()) {
                names.add(row.getString("name"));
            }
        }
        return names;
    }
}
