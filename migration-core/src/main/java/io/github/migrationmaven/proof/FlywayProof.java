/* SPDX-License-Identifier: Apache-2.0 */
package io.github.migrationmaven.proof;

import static java.util.Objects.requireNonNull;
import static java.util.stream.Collectors.joining;

import io.github.migrationmaven.ConnectionSettings;
import io.github.migrationmaven.ErrorCode;
import io.github.migrationmaven.MigrationException;
import io.github.migrationmaven.diff.CatalogDiffer;
import io.github.migrationmaven.diff.Change;
import io.github.migrationmaven.flyway.FlywaySettings;
import io.github.migrationmaven.flyway.MigrationRunner;
import io.github.migrationmaven.flyway.ReplayFailure;
import io.github.migrationmaven.migrations.Draft;
import io.github.migrationmaven.migrations.Proof;
import io.github.migrationmaven.model.Catalog;
import io.github.migrationmaven.model.UnmanagedObject;
import io.github.migrationmaven.plan.Planner;
import io.github.migrationmaven.plan.Statement;
import io.github.migrationmaven.source.State;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * Proves a draft by running its files with Flyway, as the service will, and reading what they lead to.
 *
 * <p>The result equals the expected state, and a plan from the one to the other is empty. A draft that fails is never
 * published.
 */
public final class FlywayProof implements Proof {

    private static final int SHOWN = 20;

    private final FlywaySettings flyway;
    private final Ground ground;
    private final Function<Catalog, Catalog> expected;

    /**
     * @param flyway the settings of the module; its migration directory gives way to what the draft makes of it
     * @param ground where the files run
     * @param expected the state they must lead to, given the state that they led to
     */
    public FlywayProof(FlywaySettings flyway, Ground ground, Function<Catalog, Catalog> expected) {
        this.flyway = requireNonNull(flyway, "flyway is null");
        this.ground = requireNonNull(ground, "ground is null");
        this.expected = requireNonNull(expected, "expected is null");
    }

    @Override
    public void prove(Draft draft) {
        try (TemporaryFolder folder = TemporaryFolder.create()) {
            draft.preview(folder.path());
            MigrationRunner runner =
                    new MigrationRunner(relocated(draft.directory().directory(), folder.path()));
            try (State reached = ground.run(database -> run(runner, draft, database))) {
                compare(reached.catalog(), expected.apply(reached.catalog()));
            }
        }
    }

    private static void run(MigrationRunner runner, Draft draft, ConnectionSettings database) {
        try {
            runner.run(database);
        } catch (MigrationException e) {
            throw e.getCause() instanceof ReplayFailure failure ? BrokenFile.of(draft, failure, e) : e;
        }
    }

    private FlywaySettings relocated(Path from, Path to) {
        FlywaySettings.Locations locations = flyway.locations();
        List<Path> migrations = Stream.concat(
                        Stream.of(to),
                        locations.migrations().stream()
                                .filter(path ->
                                        !path.toAbsolutePath().normalize().equals(from)))
                .toList();
        return flyway.with(new FlywaySettings.Locations(
                migrations, locations.callbacks(), locations.classes(), locations.mayBeMissing()));
    }

    private static void compare(Catalog reached, Catalog wanted) {
        List<String> differences = new ArrayList<>();
        new CatalogDiffer().diff(reached, wanted).forEach(change -> differences.add(words(change)));
        if (differences.isEmpty()) {
            new Planner().plan(reached, wanted).statements().map(Statement::sql).forEach(differences::add);
        }
        differences.addAll(unmanaged(reached, wanted));
        if (!differences.isEmpty()) {
            throw failed(differences);
        }
    }

    private static List<String> unmanaged(Catalog reached, Catalog wanted) {
        List<UnmanagedObject> missing = new ArrayList<>(wanted.unmanaged());
        missing.removeAll(reached.unmanaged());
        return missing.stream()
                .map(object -> "missing and not managed: " + object)
                .toList();
    }

    private static String words(Change change) {
        if (change instanceof Change.Create create) {
            return "missing: " + create.after();
        }
        if (change instanceof Change.Drop drop) {
            return "too much: " + drop.before();
        }
        Change.Alter alter = (Change.Alter) change;
        return "different: " + alter.before() + " instead of " + alter.after();
    }

    private static MigrationException failed(List<String> differences) {
        String more = differences.size() > SHOWN ? "\n  and " + (differences.size() - SHOWN) + " more" : "";
        return new MigrationException(
                ErrorCode.PROOF_FAILED,
                "The migrations that were planned do not lead to the desired state:\n  "
                        + differences.stream().limit(SHOWN).collect(joining("\n  ")) + more,
                "Nothing was written. This is a fault of the plugin: report it with the lines above; till it is mended,"
                        + " write this migration by hand.");
    }

    /** Where the files of a draft run. */
    public interface Ground {

        /** The state after {@code migration} has run on a database of its own. */
        State run(Migration migration);
    }

    /** What is done with the database. */
    @FunctionalInterface
    public interface Migration {

        void run(ConnectionSettings database);
    }
}
