/* SPDX-License-Identifier: Apache-2.0 */
package io.github.migrationmaven.flow;

import static java.util.stream.Collectors.joining;

import io.github.migrationmaven.ErrorCode;
import io.github.migrationmaven.MigrationException;
import io.github.migrationmaven.introspect.CatalogReader;
import io.github.migrationmaven.model.ObjectId;
import io.github.migrationmaven.model.Scope;
import io.github.migrationmaven.source.State;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/** Sees to it that replaced migrations made nothing outside of the scope, for new ones would lack it without a word. */
final class ScopeCheck {

    private final ModuleRequest request;
    private final List<ObjectId> outside;

    private ScopeCheck(ModuleRequest request, List<ObjectId> outside) {
        this.request = request;
        this.outside = outside;
    }

    /** Looks at what the migrations lead to besides what the module owns. */
    static ScopeCheck of(ModuleRequest request, ModuleStates states) {
        if (request.scope().equals(Scope.everything())) {
            return new ScopeCheck(request, List.of());
        }
        List<ObjectId> outside = new ArrayList<>(ids(request, states.current()));
        outside.removeIf(request.scope()::contains);
        return new ScopeCheck(request, outside);
    }

    /**
     * The state, if it has all that lies outside of the scope.
     *
     * @throws MigrationException CHANGE_NOT_SUPPORTED naming what it lacks; the state is then closed
     */
    State checked(State reached) {
        if (outside.isEmpty()) {
            return reached;
        }
        List<ObjectId> lost = new ArrayList<>(outside);
        lost.removeAll(ids(request, reached));
        if (lost.isEmpty()) {
            return reached;
        }
        reached.close();
        throw new MigrationException(
                ErrorCode.CHANGE_NOT_SUPPORTED,
                "New migrations would lack what the present ones make outside of <scope>:\n  "
                        + lost.stream().map(ObjectId::toString).collect(joining("\n  ")),
                "Move these into a location of their own, take them into <scope>, or keep the migrations and use"
                        + " mvn migration:generate.");
    }

    private static List<ObjectId> ids(ModuleRequest request, State state) {
        Scope all = Scope.everything().excluding(request.flyway().historyTable());
        try (Connection connection = state.database().connect()) {
            return List.copyOf(new CatalogReader(all).read(connection).ids());
        } catch (SQLException e) {
            throw new MigrationException(
                    ErrorCode.CATALOG_NOT_READABLE,
                    "The scratch database " + state.database().name() + " could not be read: " + e.getMessage(),
                    "Run the goal again; if it happens again, run it with -X and look at the server's own message.",
                    e);
        }
    }
}
