/* SPDX-License-Identifier: Apache-2.0 */
package io.github.migrationmaven.flyway;

import static java.util.Objects.requireNonNull;

import io.github.migrationmaven.MigrationNaming;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * How a module's migrations are run: its own Flyway settings.
 *
 * @param locations where migrations and callbacks lie
 * @param schemas which schemas Flyway manages and where its history lies
 * @param placeholders what is replaced in the files
 * @param naming how files are named
 * @param execution how files are read and run
 */
public record FlywaySettings(
        Locations locations, Schemas schemas, Placeholders placeholders, MigrationNaming naming, Execution execution) {

    public FlywaySettings {
        requireNonNull(locations, "locations is null");
        requireNonNull(schemas, "schemas is null");
        requireNonNull(placeholders, "placeholders is null");
        requireNonNull(naming, "naming is null");
        requireNonNull(execution, "execution is null");
    }

    /** Flyway's defaults for the migrations of some directories. */
    public static FlywaySettings of(Path... directories) {
        return new FlywaySettings(
                Locations.of(List.of(directories)),
                Schemas.defaults(),
                Placeholders.defaults(),
                MigrationNaming.defaults(),
                Execution.defaults());
    }

    public FlywaySettings with(Locations other) {
        return new FlywaySettings(other, schemas, placeholders, naming, execution);
    }

    public FlywaySettings with(Schemas other) {
        return new FlywaySettings(locations, other, placeholders, naming, execution);
    }

    public FlywaySettings with(Placeholders other) {
        return new FlywaySettings(locations, schemas, other, naming, execution);
    }

    public FlywaySettings with(MigrationNaming other) {
        return new FlywaySettings(locations, schemas, placeholders, other, execution);
    }

    public FlywaySettings with(Execution other) {
        return new FlywaySettings(locations, schemas, placeholders, naming, other);
    }

    /**
     * The schema history table as a pattern that excludes it from a scope: {@code schema.table}, or {@code table} alone
     * when it lies in whatever schema the connection finds first.
     */
    public String historyTable() {
        return schemas.historySchema()
                .map(schema -> schema + "." + schemas.historyTable())
                .orElse(schemas.historyTable());
    }

    /**
     * The schemas that Flyway creates when they are missing. They are there before the first migration runs, so no
     * migration creates them.
     */
    public List<String> createdSchemas() {
        if (!schemas.create()) {
            return List.of();
        }
        return Stream.concat(schemas.historySchema().stream(), schemas.names().stream())
                .distinct()
                .toList();
    }

    /**
     * Where migrations lie.
     *
     * @param migrations directories that Flyway reads, subdirectories included; SQL callbacks in them run too
     * @param callbacks further directories that hold SQL callbacks alone ({@code callbackLocations})
     * @param classes directories that may hold Java migrations of this module, looked through only to refuse these
     * @param mayBeMissing whether a directory of {@code migrations} that does not exist counts as empty
     */
    public record Locations(List<Path> migrations, List<Path> callbacks, List<Path> classes, boolean mayBeMissing) {

        public Locations {
            migrations = List.copyOf(migrations);
            callbacks = List.copyOf(callbacks);
            classes = List.copyOf(classes);
        }

        /** Directories that must all exist. */
        public static Locations of(List<Path> migrations) {
            return new Locations(migrations, List.of(), List.of(), false);
        }

        /** The same directories, each of which may be missing. */
        public Locations orMissing() {
            return new Locations(migrations, callbacks, classes, true);
        }
    }

    /**
     * Which schemas Flyway manages.
     *
     * @param names {@code schemas}; the first is the default schema unless {@code defaultSchema} says otherwise
     * @param defaultSchema {@code defaultSchema}: where the history table lies and unqualified names go
     * @param create {@code createSchemas}: whether Flyway creates them when they are missing
     * @param historyTable {@code table}: the name of the schema history table
     */
    public record Schemas(List<String> names, Optional<String> defaultSchema, boolean create, String historyTable) {

        public Schemas {
            names = List.copyOf(names);
            requireNonNull(defaultSchema, "defaultSchema is null");
            requireNonNull(historyTable, "historyTable is null");
        }

        /** No schema named: whatever the connection finds first, usually {@code public}. */
        public static Schemas defaults() {
            return new Schemas(List.of(), Optional.empty(), true, "flyway_schema_history");
        }

        /** These schemas, the first of them the default. */
        public static Schemas of(String... names) {
            return new Schemas(List.of(names), Optional.empty(), true, "flyway_schema_history");
        }

        Optional<String> historySchema() {
            return defaultSchema.or(() -> names.stream().findFirst());
        }
    }
}
