/* SPDX-License-Identifier: Apache-2.0 */
package io.github.migrationmaven.cleanup;

import static java.util.stream.Collectors.toSet;

import io.github.migrationmaven.MigrationException;
import io.github.migrationmaven.introspect.CatalogReader;
import io.github.migrationmaven.model.Catalog;
import io.github.migrationmaven.model.ObjectId;
import io.github.migrationmaven.model.ObjectKind;
import io.github.migrationmaven.model.Scope;
import io.github.migrationmaven.plan.Planner;
import io.github.migrationmaven.plan.Statement;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Set;

/**
 * Drops objects one by one: first those that nothing manages, as far as nothing needs them; then, as the plan from the
 * live catalog to the empty one, those that are managed; then what is left. Each batch is a transaction, so a run that
 * is cut short leaves fewer objects, and the next one goes on.
 */
final class SingleObjects {

    private final Ground ground;
    private final List<String> schemas;
    private final Batches batches;

    /** @param schemas the managed schemas that cannot be dropped whole */
    SingleObjects(Ground ground, List<String> schemas, Batches batches) {
        this.ground = ground;
        this.schemas = schemas;
        this.batches = batches;
    }

    void drop(Connection connection) throws SQLException {
        batches.run(connection, planned(connection));
        new Remainder(ground.managed(), schemas).drop(connection);
    }

    /** The plan to the empty catalog; none where something unmanaged stands in the way of every plan. */
    private List<String> planned(Connection connection) throws SQLException {
        Scope scope = ground.managed().scope();
        Catalog live = new CatalogReader(new Scope(schemas, scope.include(), scope.exclude())).read(connection);
        try {
            return new Planner()
                    .plan(live, emptied(live))
                    .statements()
                    .map(Statement::sql)
                    .toList();
        } catch (MigrationException e) {
            // What the planner refuses to order, PostgreSQL orders itself: each round drops what nothing needs.
            return List.of();
        }
    }

    /** Without everything that stands in a schema. */
    private static Catalog emptied(Catalog live) {
        Set<ObjectId> going = live.ids().stream()
                .filter(id -> id.kind() != ObjectKind.SCHEMA && id.kind() != ObjectKind.EXTENSION)
                .filter(id -> !id.schema().isEmpty())
                .collect(toSet());
        return live.revise().removeAll(going).toCatalog();
    }
}
