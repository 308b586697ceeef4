/* SPDX-License-Identifier: Apache-2.0 */
package io.github.migrationmaven.flow;

import static java.util.stream.Collectors.joining;

import io.github.migrationmaven.ErrorCode;
import io.github.migrationmaven.MigrationException;
import io.github.migrationmaven.Progress;
import io.github.migrationmaven.difference.Acceptance;
import io.github.migrationmaven.difference.Difference;
import io.github.migrationmaven.difference.DifferenceText;
import io.github.migrationmaven.migrations.AcceptedDifferences;
import io.github.migrationmaven.migrations.Draft;
import io.github.migrationmaven.model.ObjectId;
import io.github.migrationmaven.model.ObjectKind;
import io.github.migrationmaven.plan.Step;
import io.github.migrationmaven.report.Findings;
import io.github.migrationmaven.report.KeptObject;
import io.github.migrationmaven.report.Note;
import io.github.migrationmaven.report.Outcome;
import java.nio.file.Files;
import java.util.List;
import java.util.Optional;

/**
 * Takes modules over as they are: writes down what each declares, and accepts every difference between that and its
 * migrations.
 */
public final class AdoptModules {

    private final Crew crew;

    public AdoptModules(Crew crew) {
        this.crew = crew;
    }

    /**
     * Works on all modules, then writes the files of all of them, or of none.
     *
     * @param acceptNew whether a module that was adopted before accepts what is new since then
     * @return one outcome a module, in the order of the requests; what went wrong stands in the outcomes
     */
    public List<Outcome> run(List<ModuleRequest> requests, RunOptions options, boolean acceptNew) {
        return new WritingRun(
                        WritingGoal.ADOPT, crew, options, (request, progress) -> prepare(request, acceptNew, progress))
                .run(requests);
    }

    private Prepared prepare(ModuleRequest request, boolean acceptNew, Progress progress) {
        try (ModuleStates states = ModuleStates.of(request, List.of(), crew.loaders(), progress)) {
            progress.stage("comparing");
            requireMigrations(request, states);
            UnmanagedCheck.refuseUndeclarable(states);
            refuseRenames(states);
            if (isAdopted(request) && !acceptNew) {
                refuseNew(request, states.acceptance().open());
            }
            AcceptedDifferences before = AcceptedFile.read(request.folders().accepted());
            AcceptedDifferences after = isAdopted(request) && !acceptNew
                    ? before
                    : Acceptance.all(states.start(), states.acceptance().merged(), states.isOpen(), before);
            Acceptance acceptance = accepting(states, after);
            Draft files = DeclaredFile.joined(Draft.empty(states.directory()), request, states, acceptance);
            Draft draft = AcceptedFile.joined(files, request.folders().accepted(), after);
            Findings findings = findings(request, states, acceptance);
            return draft.isEmpty()
                    ? new Prepared(Optional.empty(), 0, findings)
                    : new Prepared(Optional.of(draft.prove(each -> requireNothingLeft(states, after))), 0, findings);
        }
    }

    private static boolean isAdopted(ModuleRequest request) {
        return Files.exists(request.folders().accepted())
                || Files.exists(request.folders().declaredCatalog());
    }

    private static Acceptance accepting(ModuleStates states, AcceptedDifferences file) {
        return Acceptance.of(states.start(), states.acceptance().merged(), states.isOpen(), file);
    }

    /** The next run reads the file's bytes, so these have to say all that is meant. */
    private static void requireNothingLeft(ModuleStates states, AcceptedDifferences after) {
        Acceptance read = accepting(states, AcceptedDifferences.parse(after.text()));
        if (!read.open().isEmpty() || !read.changed().isEmpty()) {
            throw new MigrationException(
                    ErrorCode.PROOF_FAILED,
                    "With " + AcceptedDifferences.FILE + " as it would be written there are differences still:\n"
                            + String.join("\n", DifferenceText.lines(read.open())),
                    "Report it with the output of the same command with -e.");
        }
    }

    private static void requireMigrations(ModuleRequest request, ModuleStates states) {
        if (states.directory().files().isEmpty()) {
            throw new MigrationException(
                    ErrorCode.NOTHING_TO_ADOPT,
                    "Module " + request.name() + " has no migrations in "
                            + request.flyway().locations().migrations() + ", so that there is nothing to take over.",
                    "Write its first migration with mvn migration:regenerate -Dmigration.service=" + request.name()
                            + ".");
        }
    }

    private static void refuseRenames(ModuleStates states) {
        if (!states.pendingRenames().isEmpty()) {
            throw new MigrationException(
                    ErrorCode.ACCEPTED_DIFFERENCE_IMPOSSIBLE,
                    "A rename that is decided cannot be accepted as a difference:\n  "
                            + states.pendingRenames().stream().map(Step::words).collect(joining("\n  ")),
                    "Take the decision back, or write its migration with mvn migration:generate after the adoption.");
        }
    }

    private static void refuseNew(ModuleRequest request, List<Difference> open) {
        if (!open.isEmpty()) {
            String count = open.size() == 1 ? "1 difference is" : open.size() + " differences are";
            throw new MigrationException(
                    ErrorCode.ADOPTED_ALREADY,
                    "Module " + request.name() + " was adopted before, and " + count + " not accepted:\n"
                            + String.join("\n", DifferenceText.lines(open)),
                    "Change the declaration, write the migrations with mvn migration:generate, or accept these as well"
                            + " with mvn migration:adopt -Dmigration.acceptNew -Dmigration.service=" + request.name()
                            + ".");
        }
    }

    private static Findings findings(ModuleRequest request, ModuleStates states, Acceptance acceptance) {
        Findings findings = ModuleFindings.of(states, acceptance, List.of());
        List<String> tables = findings.kept().stream()
                .map(KeptObject::id)
                .filter(id -> id.kind() == ObjectKind.TABLE)
                .map(ObjectId::toString)
                .toList();
        return tables.isEmpty()
                ? findings
                : findings.noting(List.of(
                        new Note(request.name() + ": tables kept, though the declaration does not name them", tables)));
    }
}
