/* SPDX-License-Identifier: Apache-2.0 */
package io.github.migrationmaven.flow;

import io.github.migrationmaven.ConnectionSettings;
import io.github.migrationmaven.ErrorCode;
import io.github.migrationmaven.MigrationException;
import io.github.migrationmaven.introspect.CatalogReader;
import io.github.migrationmaven.model.Catalog;
import io.github.migrationmaven.model.Scope;
import io.github.migrationmaven.plan.Planner;
import io.github.migrationmaven.scratch.Filling;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;

/** Makes the schema of a live database in an empty one. */
final class LiveCopy implements Filling {

    private final ModuleRequest request;
    private final LiveState live;

    LiveCopy(ModuleRequest request, LiveState live) {
        this.request = request;
        this.live = live;
    }

    @Override
    public void fill(ConnectionSettings database) throws SQLException {
        Scope scope = request.scope().excluding(request.flyway().historyTable());
        try (Connection connection = database.connect();
                Statement statement = connection.createStatement()) {
            statement.setEscapeProcessing(false);
            Catalog ground = new CatalogReader(scope).read(connection);
            for (String sql : new Planner()
                    .plan(ground, live.catalog())
                    .statements()
                    .map(each -> each.sql())
                    .toList()) {
                run(statement, sql);
            }
        }
    }

    /** A missing role is made by whoever asked for the state; everything else is told with its statement. */
    private static void run(Statement statement, String sql) throws SQLException {
        try {
            statement.execute(sql);
        } catch (SQLException e) {
            throw new MigrationException(
                    ErrorCode.MODEL_NOT_COPIED,
                    "The schema of the live database cannot be made on the scratch server: %s (SQLSTATE %s)\n  %s"
                            .formatted(e.getMessage(), e.getSQLState(), sql),
                    "Give the scratch server that database's extensions by <scratch>, or leave the object out with"
                            + " <scope><exclude>.",
                    e);
        }
    }
}
