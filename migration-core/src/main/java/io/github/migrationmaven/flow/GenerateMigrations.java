/* SPDX-License-Identifier: Apache-2.0 */
package io.github.migrationmaven.flow;

import io.github.migrationmaven.Progress;
import io.github.migrationmaven.migrations.Draft;
import io.github.migrationmaven.migrations.DraftWriter;
import io.github.migrationmaven.model.Catalog;
import io.github.migrationmaven.plan.Plan;
import io.github.migrationmaven.proof.FlywayProof;
import io.github.migrationmaven.report.Outcome;
import java.util.List;
import java.util.Optional;

/**
 * Appends to each module's migrations what its declaration says and they do not. Writes nothing where nothing differs.
 */
public final class GenerateMigrations {

    private final Crew crew;

    public GenerateMigrations(Crew crew) {
        this.crew = crew;
    }

    /**
     * Works on all modules, then publishes the migrations of all of them, or of none.
     *
     * @return one outcome a module, in the order of the requests; what went wrong stands in the outcomes
     */
    public List<Outcome> run(List<ModuleRequest> requests, RunOptions options) {
        return new WritingRun(
                        WritingGoal.GENERATE, crew, options, (request, progress) -> prepare(request, options, progress))
                .run(requests);
    }

    private Prepared prepare(ModuleRequest request, RunOptions options, Progress progress) {
        try (ModuleStates states = ModuleStates.of(request, options.leaveKept(), crew.loaders(), progress)) {
            progress.stage("planning");
            states.requireEntities();
            UnmanagedCheck.refuseUndeclarable(states);
            states.acceptance().requireSettled();
            Plan plan = states.plan();
            SafetyCheck safety = SafetyCheck.of(states, plan);
            Draft draft = DeclaredFile.joined(draft(request, options, states, plan), request, states);
            if (draft.isEmpty()) {
                return Prepared.nothing(safety.findings());
            }
            progress.stage("proving " + plan.size());
            return new Prepared(
                    Optional.of(draft.prove(proof(request, states))),
                    (int) plan.statements().count(),
                    safety.findings());
        }
    }

    private static Draft draft(ModuleRequest request, RunOptions options, ModuleStates states, Plan plan) {
        DraftWriter writer = new DraftWriter(
                states.directory(),
                request.flyway().placeholders().prefix(),
                request.flyway().execution().encoding());
        return writer.append(plan, options.description(), states.directory().nextVersions(options.now()));
    }

    private static FlywayProof proof(ModuleRequest request, ModuleStates states) {
        return new FlywayProof(
                request.flyway(),
                migration -> states.source().copy(states.current(), request.name() + " proof", migration::run),
                reached -> expected(states, reached));
    }

    private static Catalog expected(ModuleStates states, Catalog reached) {
        return states.desired().settled(states.start(), reached).catalog();
    }
}
