/* SPDX-License-Identifier: Apache-2.0 */
package io.github.migrationmaven.flow;

import static java.util.Objects.requireNonNull;

import io.github.migrationmaven.MigrationException;
import io.github.migrationmaven.introspect.CatalogReader;
import io.github.migrationmaven.model.Catalog;
import io.github.migrationmaven.model.Scope;
import io.github.migrationmaven.target.DatabaseFacts;
import io.github.migrationmaven.target.LiveDatabase;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.HashSet;
import java.util.Set;

/**
 * What a live database has.
 *
 * @param catalog what is the module's
 * @param outOfScope how many objects are not
 */
record LiveState(DatabaseFacts facts, Catalog catalog, int outOfScope) {

    LiveState {
        requireNonNull(facts, "facts is null");
        requireNonNull(catalog, "catalog is null");
    }

    /** @throws MigrationException when the database cannot be read */
    static LiveState of(LiveDatabase database, ModuleRequest request) {
        Scope scope = request.scope().excluding(request.flyway().historyTable());
        return database.ask("reading its catalog", connection -> read(connection, request, scope));
    }

    private static LiveState read(Connection connection, ModuleRequest request, Scope scope) throws SQLException {
        DatabaseFacts facts = DatabaseFacts.of(connection);
        Catalog catalog = new CatalogReader(scope).read(connection);
        if (request.scope().equals(Scope.everything())) {
            return new LiveState(facts, catalog, 0);
        }
        Scope all = Scope.everything().excluding(request.flyway().historyTable());
        Set<Object> others =
                new HashSet<>(new CatalogReader(all).read(connection).ids());
        others.removeAll(catalog.ids());
        return new LiveState(facts, catalog, others.size());
    }
}
