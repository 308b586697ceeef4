/* SPDX-License-Identifier: Apache-2.0 */
package io.github.migrationmaven.flow;

import io.github.migrationmaven.Progress;
import io.github.migrationmaven.flyway.FlywaySettings;
import io.github.migrationmaven.flyway.MigrationRunner;
import io.github.migrationmaven.migrations.Draft;
import io.github.migrationmaven.migrations.DraftFile;
import io.github.migrationmaven.migrations.DraftWriter;
import io.github.migrationmaven.migrations.MigrationName;
import io.github.migrationmaven.migrations.VersionSequence;
import io.github.migrationmaven.model.Catalog;
import io.github.migrationmaven.model.Scope;
import io.github.migrationmaven.plan.Plan;
import io.github.migrationmaven.plan.Planner;
import io.github.migrationmaven.proof.FlywayProof;
import io.github.migrationmaven.report.Outcome;
import io.github.migrationmaven.scratch.Filling;
import io.github.migrationmaven.scratch.ScratchServer;
import io.github.migrationmaven.source.State;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.UnaryOperator;

/**
 * Writes each module's migrations anew: one migration of the whole desired state takes the place of all versioned and
 * baseline ones. Writes nothing where the files would be the same.
 *
 * <p>The desired state includes what only the old migrations have and what is kept; repeatable migrations stay.
 */
public final class RegenerateMigrations {

    private static final String DESCRIPTION = "initial schema";

    private final Crew crew;
    private final Map<Ground, Catalog> grounds = new ConcurrentHashMap<>();

    /** What a database holds in which nothing has run yet depends on this alone. */
    private record Ground(ScratchServer server, List<String> schemas, Scope scope) {}

    public RegenerateMigrations(Crew crew) {
        this.crew = crew;
    }

    /**
     * Works on all modules, then publishes the migrations of all of them, or of none.
     *
     * @return one outcome a module, in the order of the requests; what went wrong stands in the outcomes
     */
    public List<Outcome> run(List<ModuleRequest> requests, RunOptions options) {
        return new WritingRun(
                        WritingGoal.REGENERATE,
                        crew,
                        options,
                        (request, progress) -> prepare(request, options, progress))
                .run(requests);
    }

    private Prepared prepare(ModuleRequest request, RunOptions options, Progress progress) {
        try (ModuleStates states = ModuleStates.of(request, options.leaveKept(), crew.loaders(), progress)) {
            progress.stage("planning");
            states.requireEntities();
            UnmanagedCheck.refuseUnreplaceable(states);
            states.acceptance().requireSettled();
            SafetyCheck safety = SafetyCheck.of(states, states.plan());
            Plan plan = new Planner().plan(withoutOwnVersions(request, states), withoutRepeatable(request, states));
            DraftWriter writer = writer(request, states);
            VersionSequence versions = writer.firstVersions();
            Draft schema = writer.replace(plan, DESCRIPTION, versions);
            CarriedRows rows = rows(request, options, states, schema);
            Draft history = rows.script()
                    .map(sql -> writer.add(schema, versions.next(), "reference data", sql))
                    .orElse(schema);
            Draft draft = DeclaredFile.joined(history, request, states);
            ScopeCheck scope = ScopeCheck.of(request, states);
            if (isInPlace(draft)) {
                return Prepared.nothing(safety.findings());
            }
            rows.requireDecided(request, options.referenceRows());
            progress.stage("proving " + plan.size() + " on an empty database");
            return new Prepared(
                    Optional.of(draft.prove(proof(request, states, reached -> rows.checked(scope.checked(reached))))),
                    (int) plan.statements().count(),
                    safety.findings());
        }
    }

    private static DraftWriter writer(ModuleRequest request, ModuleStates states) {
        return new DraftWriter(
                states.directory(),
                request.flyway().placeholders().prefix(),
                request.flyway().execution().encoding());
    }

    /** The rows that would be lost, for which the new migrations must run once without any. */
    private static CarriedRows rows(ModuleRequest request, RunOptions options, ModuleStates states, Draft schema) {
        CarriedRows all =
                options.referenceRows() == ReferenceRows.LEAVE ? CarriedRows.none(states) : CarriedRows.of(states);
        if (all.isEmpty()) {
            return all;
        }
        List<CarriedRows> missing = new ArrayList<>();
        schema.prove(proof(request, states, reached -> {
            missing.add(all.missingIn(reached));
            return reached;
        }));
        return missing.get(0);
    }

    /** Whether all files of the draft are there already, as they would be written, and none would be removed. */
    private static boolean isInPlace(Draft draft) {
        List<Path> written = draft.files().stream().map(DraftFile::path).toList();
        return written.containsAll(draft.removed()) && draft.files().stream().allMatch(RegenerateMigrations::isInPlace);
    }

    private static boolean isInPlace(DraftFile file) {
        try {
            return Files.isRegularFile(file.path()) && Arrays.equals(Files.readAllBytes(file.path()), file.bytes());
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read " + file.path(), e);
        }
    }

    /** The state before the first own version: what Flyway makes, and what versions of other locations lead to. */
    private Catalog withoutOwnVersions(ModuleRequest request, ModuleStates states) {
        FlywaySettings flyway = request.flyway();
        Path own = states.directory().directory();
        List<Path> others = flyway.locations().migrations().stream()
                .filter(path -> !path.toAbsolutePath().normalize().equals(own))
                .toList();
        return others.isEmpty()
                ? grounds.computeIfAbsent(
                        new Ground(
                                request.scratch().get(),
                                flyway.createdSchemas(),
                                request.scope().excluding(flyway.historyTable())),
                        absent -> before(states, request, Filling.NOTHING))
                : before(states, request, new MigrationRunner(flyway.with(locations(flyway, others)))::run);
    }

    private static FlywaySettings.Locations locations(FlywaySettings flyway, List<Path> migrations) {
        return new FlywaySettings.Locations(
                migrations, List.of(), flyway.locations().classes(), true);
    }

    private static Catalog before(ModuleStates states, ModuleRequest request, Filling filling) {
        try (State state = states.source().create(request.name() + " before", database -> {
            FlywayGround.prepare(database, request.flyway());
            filling.fill(database);
        })) {
            return state.catalog();
        }
    }

    /** The desired state without what repeatable migrations make by themselves, since these stay. */
    private static Catalog withoutRepeatable(ModuleRequest request, ModuleStates states) {
        boolean repeatable =
                states.directory().own().stream().anyMatch(file -> file.name().kind() == MigrationName.Kind.REPEATABLE);
        return repeatable
                ? RepeatableObjects.leftOut(request, states)
                : states.desired().catalog();
    }

    private static FlywayProof proof(ModuleRequest request, ModuleStates states, UnaryOperator<State> look) {
        return new FlywayProof(
                request.flyway(),
                migration -> look.apply(states.source().create(request.name() + " proof", migration::run)),
                reached -> states.desired().settled(states.start(), reached).catalog());
    }
}
