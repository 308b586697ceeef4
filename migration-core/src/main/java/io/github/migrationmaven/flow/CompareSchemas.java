/* SPDX-License-Identifier: Apache-2.0 */
package io.github.migrationmaven.flow;

import static java.util.Objects.requireNonNull;

import io.github.migrationmaven.ErrorCode;
import io.github.migrationmaven.MigrationException;
import io.github.migrationmaven.Progress;
import io.github.migrationmaven.declaration.Declaration;
import io.github.migrationmaven.declaration.DeclarationRequest;
import io.github.migrationmaven.declaration.jpa.JpaLoaders;
import io.github.migrationmaven.flyway.FlywaySettings;
import io.github.migrationmaven.flyway.MigrationRunner;
import io.github.migrationmaven.introspect.CatalogPair;
import io.github.migrationmaven.introspect.CatalogReader;
import io.github.migrationmaven.model.Catalog;
import io.github.migrationmaven.model.Scope;
import io.github.migrationmaven.model.UnmanagedObject;
import io.github.migrationmaven.plan.Plan;
import io.github.migrationmaven.plan.Planner;
import io.github.migrationmaven.scratch.Filling;
import io.github.migrationmaven.scratch.ScratchServer;
import io.github.migrationmaven.source.State;
import io.github.migrationmaven.source.StateSource;
import java.nio.file.Files;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Stream;

/** Plans the way from one schema to another, wherever they come from, and compares them exactly. Changes neither. */
public final class CompareSchemas {

    private final Servers servers;
    private final FlywaySettings flyway;
    private final Progress progress;

    /** Folders of migrations are run with Flyway's defaults. */
    public CompareSchemas(Servers servers, Progress progress) {
        this(servers, FlywaySettings.of(), progress);
    }

    /** @param flyway how folders of migrations are run; its own locations do not count */
    public CompareSchemas(Servers servers, FlywaySettings flyway, Progress progress) {
        this.flyway = requireNonNull(flyway, "flyway is null");
        this.servers = requireNonNull(servers, "servers is null");
        this.progress = requireNonNull(progress, "progress is null");
    }

    /**
     * The plan from the one to the other.
     *
     * <p>What stands in files is made on a scratch server of the major of the database that it is compared with, so
     * that both sides are printed alike.
     *
     * @throws MigrationException when either schema cannot be made or read
     */
    public Comparison run(SchemaOrigin from, SchemaOrigin to, Scope scope) {
        OptionalInt major = Stream.of(from, to)
                .flatMap(origin -> major(origin).stream())
                .mapToInt(m -> m)
                .max();
        CatalogPair pair = from instanceof SchemaOrigin.Live current && to instanceof SchemaOrigin.Live desired
                ? live(current, desired, scope)
                : new CatalogPair(read(from, scope, major), read(to, scope, major));
        return new Comparison(
                new Planner().plan(pair.current(), pair.desired()), differing(pair.current(), pair.desired()));
    }

    /** Two databases that are there are read at the same time. */
    private CatalogPair live(SchemaOrigin.Live from, SchemaOrigin.Live to, Scope scope) {
        progress.stage("reading " + from.describe() + " and " + to.describe());
        try (Connection current = connect(from);
                Connection desired = connect(to)) {
            return CatalogPair.read(new CatalogReader(scope), current, desired);
        } catch (SQLException e) {
            throw unreachable(to, e);
        }
    }

    private static Connection connect(SchemaOrigin.Live live) {
        try {
            return live.database().connect();
        } catch (SQLException e) {
            throw unreachable(live, e);
        }
    }

    private static List<UnmanagedObject> differing(Catalog current, Catalog desired) {
        List<UnmanagedObject> either = new ArrayList<>(current.unmanaged());
        desired.unmanaged().stream().filter(object -> !either.remove(object)).forEach(either::add);
        return either.stream().sorted().toList();
    }

    private Catalog read(SchemaOrigin origin, Scope scope, OptionalInt major) {
        progress.stage("reading " + origin.describe());
        if (origin instanceof SchemaOrigin.Live live) {
            return live(live, scope);
        }
        StateSource source = new StateSource(servers.server(major), scope.excluding(flyway.historyTable()));
        try (State state = source.create("diff", filling(origin))) {
            return state.catalog();
        }
    }

    private Filling filling(SchemaOrigin origin) {
        if (origin instanceof SchemaOrigin.Migrations migrations) {
            return new MigrationRunner(flyway.with(FlywaySettings.Locations.of(List.of(migrations.folder()))))::run;
        }
        SchemaOrigin.SqlFile file = (SchemaOrigin.SqlFile) origin;
        DeclarationRequest request = new DeclarationRequest(List.of(), Optional.empty(), List.of(file.path()));
        return database -> {
            try (JpaLoaders none = new JpaLoaders()) {
                Declaration declaration = Declaration.of(request, none);
                if (declaration.isEmpty() && Files.isDirectory(file.path())) {
                    throw empty(file);
                }
                declaration.fill(FlywayGround.withTimeout(FlywayGround.prepare(database, flyway), flyway), progress);
            }
        };
    }

    private static MigrationException empty(SchemaOrigin.SqlFile file) {
        return new MigrationException(
                ErrorCode.CONFIGURATION_INVALID,
                "There is no statement in " + file.path() + ", and no migration.",
                "Give the path of an SQL file, of a folder of migrations or of SQL files, or an address such as"
                        + " jdbc:postgresql://localhost/shop?user=me.");
    }

    private static Catalog live(SchemaOrigin.Live live, Scope scope) {
        try (Connection connection = live.database().connect()) {
            return new CatalogReader(scope).read(connection);
        } catch (SQLException e) {
            throw unreachable(live, e);
        }
    }

    private static Optional<Integer> major(SchemaOrigin origin) {
        if (!(origin instanceof SchemaOrigin.Live live)) {
            return Optional.empty();
        }
        try (Connection connection = live.database().connect()) {
            return Optional.of(connection.getMetaData().getDatabaseMajorVersion());
        } catch (SQLException e) {
            throw unreachable(live, e);
        }
    }

    private static MigrationException unreachable(SchemaOrigin.Live live, SQLException e) {
        return new MigrationException(
                ErrorCode.CATALOG_NOT_READABLE,
                "The " + live.describe() + " cannot be read: " + e.getMessage() + " (SQLSTATE " + e.getSQLState()
                        + ").",
                "Look at host, port, database, user and password in the address.",
                e);
    }

    /** Gives the scratch server for states that files lead to. */
    @FunctionalInterface
    public interface Servers {

        /** A server of that major, or of the default one. */
        ScratchServer server(OptionalInt major);
    }

    /**
     * What lies between two schemas.
     *
     * @param unmanaged objects without a reader that only one side has, or that differ
     */
    public record Comparison(Plan plan, List<UnmanagedObject> unmanaged) {

        public Comparison {
            requireNonNull(plan, "plan is null");
            unmanaged = List.copyOf(unmanaged);
        }

        /** Whether the schemas are equal in everything that was found. */
        public boolean isEqual() {
            return plan.isEmpty() && unmanaged.isEmpty();
        }
    }
}
