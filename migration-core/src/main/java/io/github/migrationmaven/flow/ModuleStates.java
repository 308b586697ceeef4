/* SPDX-License-Identifier: Apache-2.0 */
package io.github.migrationmaven.flow;

import static java.util.stream.Collectors.toSet;

import io.github.migrationmaven.MigrationException;
import io.github.migrationmaven.Progress;
import io.github.migrationmaven.declaration.Declared;
import io.github.migrationmaven.declaration.EntityOptions;
import io.github.migrationmaven.declaration.RejectedStatement;
import io.github.migrationmaven.declaration.jpa.JpaLoaders;
import io.github.migrationmaven.desired.Blocking;
import io.github.migrationmaven.desired.Demands;
import io.github.migrationmaven.desired.Desired;
import io.github.migrationmaven.desired.DesiredState;
import io.github.migrationmaven.desired.Entities;
import io.github.migrationmaven.desired.LastSaid;
import io.github.migrationmaven.desired.Leaving;
import io.github.migrationmaven.desired.MergeRequest;
import io.github.migrationmaven.desired.Outline;
import io.github.migrationmaven.desired.Unknown;
import io.github.migrationmaven.difference.Acceptance;
import io.github.migrationmaven.flyway.MigrationRunner;
import io.github.migrationmaven.migrations.MigrationDirectory;
import io.github.migrationmaven.model.Catalog;
import io.github.migrationmaven.model.ObjectId;
import io.github.migrationmaven.model.ObjectKind;
import io.github.migrationmaven.plan.Plan;
import io.github.migrationmaven.plan.Planner;
import io.github.migrationmaven.plan.Step;
import io.github.migrationmaven.safety.Decisions;
import io.github.migrationmaven.safety.Renames;
import io.github.migrationmaven.scratch.Filling;
import io.github.migrationmaven.scratch.Turn;
import io.github.migrationmaven.source.State;
import io.github.migrationmaven.source.StateSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/**
 * The states of one module, and the plan between them.
 *
 * <p>The current state stays open for the proof; closing drops it.
 */
final class ModuleStates implements AutoCloseable {

    private final ModuleRequest request;
    private final MigrationDirectory directory;
    private final StateSource source;
    private final Turn turn;
    private final State current;
    private final DeclaredState declared;
    private final Decisions decisions;
    private final Renames renames;
    private final Catalog start;
    private final Acceptance acceptance;

    private ModuleStates(ModuleRequest request, StateMaking making, Turn turn, State current, Progress progress) {
        this.request = request;
        this.turn = turn;
        this.directory = making.directory();
        this.source = making.source();
        this.current = current;
        DeclaredState first = making.declared(Map.of(), progress);
        this.decisions = making.decisions();
        this.renames = Renames.of(decisions, current.catalog(), first.catalog());
        this.start = renames.steps().isEmpty() ? current.catalog() : afterRenames(State::catalog);
        Desired merged = merged(first, making.leaveKept());
        boolean again =
                (making.addsToEntities() && !merged.keptTypes().isEmpty()) || merged.printsChecksOtherwise(start);
        this.declared = again ? first.over(making.declared(merged.keptTypes(), progress)) : first;
        this.acceptance = Acceptance.of(
                start, again ? merged(declared, making.leaveKept()) : merged, declared.open(), making.accepted());
    }

    /**
     * Replays the migrations and makes what is declared, each on a scratch database of its own.
     *
     * @throws MigrationException when either cannot be done, with the file and statement or the class that stands in
     *     the way
     */
    static ModuleStates of(ModuleRequest request, List<String> leaveKept, JpaLoaders loaders, Progress progress) {
        return from(request, new MigrationRunner(request.flyway())::run, leaveKept, loaders, progress);
    }

    /** The same with something else in the place of the migrations. */
    static ModuleStates from(
            ModuleRequest request, Filling current, List<String> leaveKept, JpaLoaders loaders, Progress progress) {
        StateMaking making = new StateMaking(request, current, leaveKept, loaders);
        Turn turn = making.source().turn();
        try {
            return of(request, making, turn, progress);
        } catch (RuntimeException e) {
            turn.close();
            throw e;
        }
    }

    private static ModuleStates of(ModuleRequest request, StateMaking making, Turn turn, Progress progress) {
        State current = making.current(progress);
        try {
            return new ModuleStates(request, making, turn, current, progress);
        } catch (RuntimeException e) {
            current.close();
            throw e;
        }
    }

    MigrationDirectory directory() {
        return directory;
    }

    StateSource source() {
        return source;
    }

    /** What the migrations lead to. */
    State current() {
        return current;
    }

    /** What the migrations lead to once the decided renames are done. */
    Catalog start() {
        return start;
    }

    Catalog declared() {
        return declared.catalog();
    }

    /** The desired state, with accepted differences left as the migrations have them. */
    Desired desired() {
        return acceptance.desired();
    }

    /** What differs, and what of it is accepted. */
    Acceptance acceptance() {
        return acceptance;
    }

    Decisions decisions() {
        return decisions;
    }

    /** The decided renames that the migrations do not have yet. */
    List<Step> pendingRenames() {
        return renames.steps();
    }

    List<String> warnings() {
        return renames.warnings();
    }

    boolean isOpen() {
        return declared.open();
    }

    /** Statements for entities that failed, and that nobody accepted. One that names no object cannot be accepted. */
    List<RejectedStatement> rejected() {
        Set<ObjectId> open = desired().blocking().stream().map(Blocking::id).collect(toSet());
        return declared.said().rejected().stream()
                .filter(statement -> statement.missing().map(open::contains).orElse(true))
                .toList();
    }

    /** @throws MigrationException ENTITIES_REJECTED when a statement for entities failed, and nobody accepted it */
    void requireEntities() {
        RejectedStatement.exception(rejected()).ifPresent(rejected -> {
            throw rejected;
        });
    }

    /** The renames, and then everything else that leads to the desired state. */
    Plan plan() {
        List<Step> steps = new ArrayList<>(renames.steps());
        steps.addAll(new Planner().plan(start, desired().catalog()).steps());
        return new Plan(steps);
    }

    /** Works on what the migrations lead to once the decided renames are done. */
    <T> T afterRenames(Function<State, T> work) {
        List<Step> steps = renames.steps();
        if (steps.isEmpty()) {
            return source.again(current, work);
        }
        try (State copy = source.copy(current, request.name() + " renamed", Executing.of(new Plan(steps)))) {
            return work.apply(copy);
        }
    }

    private Desired merged(DeclaredState declared, List<String> leaveKept) {
        Set<ObjectId> leaving = decisions.dropped(start);
        Optional<LastDeclaration> last =
                DeclaredFile.read(request.folders().declaredCatalog()).map(file -> LastDeclaration.of(file, renames));
        return DesiredState.of(new MergeRequest(
                start,
                Outline.completed(start, declared.catalog(), declared.said().outlined()),
                declared.open(),
                last.map(LastDeclaration::ids),
                id -> !declared.said().openNames().contains(id),
                new Leaving(leaveKept, leaving),
                entities(declared.said(), last)));
    }

    private Entities entities(Declared said, Optional<LastDeclaration> last) {
        return new Entities(
                said.mapping(),
                last.isPresent() ? last.get() : LastSaid.nothing(),
                unknown(said.rejected()),
                demands(request.declaration().entities()),
                new CheckTrials(this::afterRenames));
    }

    private static Demands demands(EntityOptions options) {
        return new Demands(options.strictTypes(), options.enumChecks());
    }

    private static Unknown unknown(List<RejectedStatement> rejected) {
        Set<ObjectId> objects = new HashSet<>();
        Map<ObjectId, Set<ObjectKind>> parts = new HashMap<>();
        List<Blocking> faults = new ArrayList<>();
        for (RejectedStatement statement : rejected) {
            statement.object().ifPresent(id -> {
                if (!statement.follows()) {
                    ObjectId missing = statement.named().orElse(id);
                    faults.add(new Blocking(missing, statement.problem(), statement.advice()));
                }
                if (statement.parts().isEmpty()) {
                    objects.add(id);
                } else {
                    parts.computeIfAbsent(id, any -> new HashSet<>()).addAll(statement.parts());
                }
            });
        }
        return new Unknown(objects, parts, faults);
    }

    @Override
    public void close() {
        current.close();
        turn.close();
    }
}
