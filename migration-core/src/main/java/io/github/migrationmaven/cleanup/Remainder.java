/* SPDX-License-Identifier: Apache-2.0 */
package io.github.migrationmaven.cleanup;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Set;

/**
 * Drops what no plan drops, such as a text search configuration: in rounds, each of which drops what nothing needs any
 * more, until one drops nothing.
 */
final class Remainder {

    /** dependent_objects_still_exist; undefined_table, _function and _object. */
    private static final Set<String> NEEDED_OR_GONE = Set.of("2BP01", "42P01", "42883", "42704");

    private final Managed managed;
    private final List<String> schemas;

    Remainder(Managed managed, List<String> schemas) {
        this.managed = managed;
        this.schemas = schemas;
    }

    void drop(Connection connection) throws SQLException {
        List<SchemaMember> left = left(connection);
        int before = Integer.MAX_VALUE;
        while (!left.isEmpty() && left.size() < before) {
            before = left.size();
            for (SchemaMember member : left) {
                attempt(connection, member);
            }
            left = left(connection);
        }
    }

    private List<SchemaMember> left(Connection connection) throws SQLException {
        return SchemaMembers.of(connection, schemas).stream()
                .filter(member -> !member.extension() && managed.contains(member))
                .toList();
    }

    /** One that something still needs waits for the next round, and one that went along with another is gone. */
    private static void attempt(Connection connection, SchemaMember member) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.setEscapeProcessing(false);
            statement.execute(member.drop());
        } catch (SQLException e) {
            if (!NEEDED_OR_GONE.contains(String.valueOf(e.getSQLState()))) {
                throw e;
            }
        }
    }
}
