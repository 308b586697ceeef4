/* SPDX-License-Identifier: Apache-2.0 */
package io.github.migrationmaven.cleanup;

import io.github.migrationmaven.Progress;
import io.github.migrationmaven.sql.Sql;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * Drops what migrations create without IF NOT EXISTS and what therefore has to be gone before they run again:
 * extensions, and the schemas in which they lay. Without CASCADE: what somebody else uses stays, and that is told.
 */
final class OwnExtensions {

    /** dependent_objects_still_exist, and insufficient_privilege: it is somebody else's. */
    private static final Set<String> STAYS = Set.of("2BP01", "42501");

    private static final String THERE = """
            SELECT e.extname AS name
            FROM pg_catalog.pg_extension e
            WHERE e.extname = ANY (?)
            ORDER BY 1""";

    private final Managed managed;
    private final Progress progress;

    OwnExtensions(Managed managed, Progress progress) {
        this.managed = managed;
        this.progress = progress;
    }

    /** What was dropped, in words. */
    List<String> drop(Connection connection, List<String> schemas) throws SQLException {
        List<String> dropped = new ArrayList<>();
        for (String extension : there(connection)) {
            if (attempt(connection, "extension", extension)) {
                dropped.add("extension " + extension);
            }
        }
        for (String schema : managed.made()) {
            if (schemas.contains(schema) && attempt(connection, "schema", schema)) {
                dropped.add("schema " + schema);
            }
        }
        return dropped;
    }

    /** What there is to drop, in words. */
    List<String> found(Connection connection) throws SQLException {
        List<String> found = new ArrayList<>();
        there(connection).forEach(extension -> found.add("extension " + extension));
        managed.made().forEach(schema -> found.add("schema " + schema));
        return found;
    }

    private List<String> there(Connection connection) throws SQLException {
        List<String> there = new ArrayList<>();
        try (PreparedStatement statement = connection.prepareStatement(THERE)) {
            statement.setArray(
                    1, connection.createArrayOf("text", managed.extensions().toArray()));
            try (ResultSet row = statement.executeQuery()) {
                while (row.next()) {
                    there.add(row.getString("name"));
                }
            }
        }
        return there;
    }

    private boolean attempt(Connection connection, String kind, String name) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute("DROP " + kind + " " + Sql.identifier(name));
            return true;
        } catch (SQLException e) {
            if (STAYS.contains(String.valueOf(e.getSQLState()))) {
                progress.warn("The %s %s stays, though a migration creates it and will fail there: %s"
                        .formatted(kind, name, e.getMessage()));
                return false;
            }
            throw e;
        }
    }
}
