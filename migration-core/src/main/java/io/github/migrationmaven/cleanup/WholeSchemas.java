/* SPDX-License-Identifier: Apache-2.0 */
package io.github.migrationmaven.cleanup;

import io.github.migrationmaven.ErrorCode;
import io.github.migrationmaven.MigrationException;
import io.github.migrationmaven.sql.Sql;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Drops schemas with all that is in them, and makes those anew that were there before the first migration: all in one
 * transaction, in which the new ones are compared with the old ones.
 */
final class WholeSchemas {

    private final List<String> schemas;
    private final Managed managed;

    WholeSchemas(List<String> schemas, Managed managed) {
        this.schemas = schemas;
        this.managed = managed;
    }

    /** @throws SQLException when the server refuses; nothing has changed then */
    void drop(Connection connection) throws SQLException {
        connection.setAutoCommit(false);
        try (Statement statement = connection.createStatement()) {
            statement.setEscapeProcessing(false);
            List<SchemaTraits> before = traits(connection);
            for (String schema : schemas) {
                statement.execute("DROP SCHEMA " + Sql.identifier(schema) + " CASCADE");
            }
            for (SchemaTraits schema : before) {
                for (String sql : schema.creation()) {
                    statement.execute(sql);
                }
            }
            require(before, traits(connection));
            connection.commit();
        } catch (SQLException | MigrationException e) {
            rollBack(connection, e);
            throw e;
        }
        connection.setAutoCommit(true);
    }

    private List<SchemaTraits> traits(Connection connection) throws SQLException {
        List<SchemaTraits> traits = new ArrayList<>();
        for (String schema : schemas) {
            if (managed.kept().contains(schema)) {
                Optional<SchemaTraits> found = SchemaTraits.of(connection, schema);
                found.ifPresent(traits::add);
            }
        }
        return traits;
    }

    private static void require(List<SchemaTraits> before, List<SchemaTraits> after) {
        if (!before.equals(after)) {
            throw new MigrationException(
                    ErrorCode.CLEANUP_FAILED,
                    "The schemas would not come back as they were, so nothing was dropped.\n  before: " + before
                            + "\n  after: " + after,
                    "Run the goal as the owner of these schemas, who may set all of this.");
        }
    }

    static void rollBack(Connection connection, Exception reason) {
        try {
            connection.rollback();
            connection.setAutoCommit(true);
        } catch (SQLException second) {
            // The connection is gone, and with it the transaction.
            reason.addSuppressed(second);
        }
    }
}
