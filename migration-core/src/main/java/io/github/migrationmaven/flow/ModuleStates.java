/* SPDX-License-Identifier: Apache-2.0 */
package io.github.migrationmaven.flow;

import io.github.migrationmaven.ConnectionSettings;
import io.github.migrationmaven.ErrorCode;
import io.github.migrationmaven.MigrationException;
import io.github.migrationmaven.Progress;
import io.github.migrationmaven.declaration.Declaration;
import io.github.migrationmaven.declaration.jpa.JpaLoaders;
import io.github.migrationmaven.desired.Desired;
import io.github.migrationmaven.desired.DesiredState;
import io.github.migrationmaven.desired.Leaving;
import io.github.migrationmaven.desired.MergeRequest;
import io.github.migrationmaven.desired.Outline;
import io.github.migrationmaven.flyway.MigrationRunner;
import io.github.migrationmaven.migrations.MigrationDirectory;
import io.github.migrationmaven.model.Catalog;
import io.github.migrationmaven.model.ObjectId;
import io.github.migrationmaven.model.Scope;
import io.github.migrationmaven.plan.Plan;
import io.github.migrationmaven.plan.Planner;
import io.github.migrationmaven.plan.Step;
import io.github.migrationmaven.safety.DecisionText;
import io.github.migrationmaven.safety.Decisions;
import io.github.migrationmaven.safety.Renames;
import io.github.migrationmaven.scratch.Filling;
import io.github.migrationmaven.scratch.Turn;
import io.github.migrationmaven.source.State;
import io.github.migrationmaven.source.StateSource;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
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
    private final Declared declared;
    private final Decisions decisions;
    private final Renames renames;
    private final Catalog start;
    private final Desired desired;

    private ModuleStates(ModuleRequest request, Making making, Turn turn, State current, Declared declared) {
        this.request = request;
        this.turn = turn;
        this.directory = making.directory;
        this.source = making.source;
        this.current = current;
        this.declared = declared;
        this.decisions = making.decisions();
        this.renames = Renames.of(decisions, current.catalog(), declared.catalog());
        this.start = renames.steps().isEmpty() ? current.catalog() : afterRenames(State::catalog);
        this.desired = merged(making.leaveKept).unblocked();
    }

    /**
     * Replays the migrations and makes what is declared, each on a scratch database of its own.
     *
     * @throws MigrationException when either cannot be done, with the file and statement or the class that stands in
     *     the way
     */
    static ModuleStates of(ModuleRequest request, List<String> leaveKept, JpaLoaders loaders, Progress progress) {
        Making making = new Making(request, leaveKept, loaders);
        Turn turn = making.source.turn();
        try {
            return of(request, making, turn, progress);
        } catch (RuntimeException e) {
            turn.close();
            throw e;
        }
    }

    private static ModuleStates of(ModuleRequest request, Making making, Turn turn, Progress progress) {
        State current = making.current(progress);
        try {
            return new ModuleStates(request, making, turn, current, making.declared(progress));
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

    Desired desired() {
        return desired;
    }

    Decisions decisions() {
        return decisions;
    }

    List<String> warnings() {
        return renames.warnings();
    }

    boolean isOpen() {
        return declared.open();
    }

    /** The renames, and then everything else that leads to the desired state. */
    Plan plan() {
        List<Step> steps = new ArrayList<>(renames.steps());
        steps.addAll(new Planner().plan(start, desired.catalog()).steps());
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

    private Desired merged(List<String> leaveKept) {
        Set<ObjectId> leaving = decisions.dropped(start);
        return DesiredState.of(new MergeRequest(
                start,
                Outline.completed(start, declared.catalog(), declared.outlined()),
                declared.open(),
                DeclaredFile.read(request.folders().declaredCatalog())
                        .map(file -> new HashSet<>(renames.renamed(file.ids()))),
                id -> !declared.openNames().contains(id),
                new Leaving(leaveKept, leaving)));
    }

    @Override
    public void close() {
        current.close();
        turn.close();
    }

    /** What was declared. */
    private record Declared(Catalog catalog, boolean open, Set<ObjectId> openNames, Set<ObjectId> outlined) {}

    /** The means by which the states are made. */
    private static final class Making {

        private final ModuleRequest request;
        private final List<String> leaveKept;
        private final Declaration declaration;
        private final MigrationDirectory directory;
        private final Scope scope;
        private final StateSource source;

        Making(ModuleRequest request, List<String> leaveKept, JpaLoaders loaders) {
            this.request = request;
            this.leaveKept = leaveKept;
            this.directory = MigrationDirectory.read(
                    request.folders().migrations(),
                    request.flyway().locations().migrations(),
                    request.flyway().naming());
            this.declaration = Declaration.of(request.declaration(), loaders);
            if (declaration.isEmpty()) {
                throw nothingDeclared(request);
            }
            this.scope = request.scope().excluding(request.flyway().historyTable());
            this.source = new StateSource(request.scratch().get(), scope);
        }

        Decisions decisions() {
            List<DecisionText> texts = new ArrayList<>(request.decisions());
            declaration.decisionLines().stream()
                    .map(line -> new DecisionText(line.text(), line.file() + ":" + line.line()))
                    .forEach(texts::add);
            return Decisions.parse(texts);
        }

        State current(Progress progress) {
            int count = directory.files().size();
            progress.stage("replaying " + count + (count == 1 ? " migration" : " migrations"));
            return source.create(request.name() + " current", new MigrationRunner(request.flyway())::run);
        }

        Declared declared(Progress progress) {
            return request.declaration()
                    .model()
                    .map(model -> new ModelDatabase(model, request, scope, progress).catalog(source))
                    .map(catalog -> new Declared(catalog, false, Set.of(), Set.of()))
                    .orElseGet(() -> made(progress));
        }

        private Declared made(Progress progress) {
            Keeping keeping = new Keeping(declaration, progress, request);
            try (State state = source.create(request.name() + " declared", keeping)) {
                return new Declared(
                        state.catalog(),
                        declaration.isOpen(),
                        keeping.made().openNames(),
                        keeping.made().outlined());
            }
        }

        private static MigrationException nothingDeclared(ModuleRequest request) {
            return new MigrationException(
                    ErrorCode.DECLARATION_MISSING,
                    "Module " + request.name() + " declares nothing: no SQL in "
                            + request.declaration().before() + " and "
                            + request.declaration().sql()
                            + ", and no entity in its classes.",
                    "Declare the schema in src/main/schema/*.sql or by entities, or name the places in <declaration>.");
        }
    }

    /** Fills a database with the declaration and keeps what it says about its names. */
    private static final class Keeping implements Filling {

        private final Declaration declaration;
        private final Progress progress;
        private final ModuleRequest request;
        private Optional<io.github.migrationmaven.declaration.Declared> made = Optional.empty();

        Keeping(Declaration declaration, Progress progress, ModuleRequest request) {
            this.declaration = declaration;
            this.progress = progress;
            this.request = request;
        }

        @Override
        public void fill(ConnectionSettings database) throws java.sql.SQLException {
            ConnectionSettings prepared = FlywayGround.prepare(database, request.flyway());
            made = Optional.of(declaration.fill(prepared, progress));
        }

        io.github.migrationmaven.declaration.Declared made() {
            return made.orElseThrow();
        }
    }
}
