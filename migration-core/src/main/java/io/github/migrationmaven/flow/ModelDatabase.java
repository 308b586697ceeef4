/* SPDX-License-Identifier: Apache-2.0 */
package io.github.migrationmaven.flow;

import static java.util.stream.Collectors.joining;

import io.github.migrationmaven.ConnectionSettings;
import io.github.migrationmaven.ErrorCode;
import io.github.migrationmaven.MigrationException;
import io.github.migrationmaven.Progress;
import io.github.migrationmaven.introspect.CatalogReader;
import io.github.migrationmaven.model.Catalog;
import io.github.migrationmaven.model.CatalogRevision;
import io.github.migrationmaven.model.NamedSchema;
import io.github.migrationmaven.model.ObjectId;
import io.github.migrationmaven.model.ObjectKind;
import io.github.migrationmaven.model.Scope;
import io.github.migrationmaven.plan.Planner;
import io.github.migrationmaven.plan.Step;
import io.github.migrationmaven.source.State;
import io.github.migrationmaven.source.StateSource;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * A database whose schema a module declares. It is read, in a transaction that is read-only, and made anew on the
 * scratch server, so that both sides of every comparison are printed by one server.
 */
final class ModelDatabase {

    private final ConnectionSettings model;
    private final ModuleRequest request;
    private final Scope scope;
    private final Progress progress;

    /** @param scope what belongs to the module; Flyway's history table does not */
    ModelDatabase(ConnectionSettings model, ModuleRequest request, Scope scope, Progress progress) {
        this.model = model;
        this.request = request;
        this.scope = scope;
        this.progress = progress;
    }

    /**
     * The catalog of the copy, with what the model has and no reader knows.
     *
     * @throws MigrationException DATABASE_NOT_REACHABLE when the model cannot be read, MODEL_NOT_COPIED when the
     *     scratch server cannot make what it has
     */
    Catalog catalog(StateSource source) {
        progress.stage("reading the model database " + model.address());
        Reading reading = read();
        try (State copy = source.create(request.name() + " declared", database -> fill(database, reading.catalog()))) {
            require(copy, reading);
            return copy.catalog()
                    .revise()
                    .leaveUnmanaged(reading.catalog().unmanaged())
                    .toCatalog();
        }
    }

    private Reading read() {
        try (Connection connection = model.connect()) {
            connection.setReadOnly(true);
            int major = connection.getMetaData().getDatabaseMajorVersion();
            return new Reading(new CatalogReader(scope).read(connection), major);
        } catch (SQLException e) {
            throw new MigrationException(
                    ErrorCode.DATABASE_NOT_REACHABLE,
                    "The model database %s of <declaration><url> cannot be read: %s (SQLSTATE %s)."
                            .formatted(model, e.getMessage(), e.getSQLState()),
                    "Start that server, and look at <url>, <user> and <password> in <declaration>.",
                    e);
        }
    }

    private void fill(ConnectionSettings database, Catalog wanted) throws SQLException {
        ConnectionSettings prepared = FlywayGround.prepare(database, request.flyway());
        try (Connection connection = prepared.connect();
                Statement statement = connection.createStatement()) {
            statement.setEscapeProcessing(false);
            Catalog ground = new CatalogReader(scope).read(connection);
            for (Step step :
                    new Planner().plan(ground, withFlywaysSchemas(wanted)).steps()) {
                for (String sql :
                        step.statements().stream().map(each -> each.sql()).toList()) {
                    run(statement, sql);
                }
            }
        }
    }

    /** What Flyway makes by itself is no output of migrations, and a model need not have it. */
    private Catalog withFlywaysSchemas(Catalog wanted) {
        CatalogRevision revision = wanted.revise();
        request.flyway().createdSchemas().stream()
                .map(name -> ObjectId.global(ObjectKind.SCHEMA, name))
                .filter(id -> !wanted.contains(id))
                .forEach(id -> revision.put(new NamedSchema(id)));
        return revision.toCatalog();
    }

    private void run(Statement statement, String sql) {
        try {
            statement.execute(sql);
        } catch (SQLException e) {
            throw notCopied("%s (SQLSTATE %s)\n  %s".formatted(e.getMessage(), e.getSQLState(), sql), e);
        }
    }

    /** A copy that is not the model would be a declaration that nobody made. */
    private void require(State copy, Reading reading) {
        List<String> differences = new ArrayList<>();
        Catalog wanted = withFlywaysSchemas(reading.catalog());
        if (isOfMajor(copy, reading.major())) {
            new Planner()
                    .plan(copy.catalog(), wanted).steps().stream()
                            .map(Step::words)
                            .forEach(differences::add);
        } else {
            progress.warn("The model database is PostgreSQL " + reading.major()
                    + ", the scratch server another: what these print differently is not compared between them."
                    + " <scratch><version>" + reading.major() + "</version></scratch> makes them one.");
            TreeSet<ObjectId> missing = new TreeSet<>(wanted.ids());
            missing.removeAll(copy.catalog().ids());
            missing.forEach(id -> differences.add("missing: " + id));
        }
        if (!differences.isEmpty()) {
            throw notCopied(
                    "the copy differs from it:\n  " + differences.stream().collect(joining("\n  ")), null);
        }
    }

    private static boolean isOfMajor(State copy, int major) {
        try (Connection connection = copy.database().connect()) {
            return connection.getMetaData().getDatabaseMajorVersion() == major;
        } catch (SQLException e) {
            throw new MigrationException(
                    ErrorCode.CATALOG_NOT_READABLE,
                    "The scratch database " + copy.database().name() + " could not be read: " + e.getMessage(),
                    "Run the goal again; if it happens again, run it with -X and look at the server's own message.",
                    e);
        }
    }

    private MigrationException notCopied(String why, @Nullable SQLException cause) {
        return new MigrationException(
                ErrorCode.MODEL_NOT_COPIED,
                "What the model database " + model.address() + " has cannot be made on the scratch server: " + why,
                "Give the scratch server that database's major and extensions by <scratch>, or leave the object out"
                        + " with <scope><exclude>.",
                cause);
    }

    /** What a model has, and the major of its server. */
    private record Reading(Catalog catalog, int major) {}
}
