/* SPDX-License-Identifier: Apache-2.0 */
package io.github.migrationmaven.flow;

import static java.util.stream.Collectors.joining;

import io.github.migrationmaven.ErrorCode;
import io.github.migrationmaven.MigrationException;
import io.github.migrationmaven.Progress;
import io.github.migrationmaven.migrations.Journal;
import io.github.migrationmaven.migrations.OutputCheck;
import io.github.migrationmaven.report.Findings;
import io.github.migrationmaven.report.Outcome;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** Compares what a module's migrations lead to with what it declares. Writes nothing. */
public final class VerifyMigrations {

    private final Crew crew;

    public VerifyMigrations(Crew crew) {
        this.crew = crew;
    }

    /** The outcome: in sync, or what differs, or what could not be compared and why. */
    public Outcome run(ModuleRequest request) {
        StageWatch progress = new StageWatch(crew.progress().apply(request.name()));
        long start = System.nanoTime();
        try {
            Journal.recover(request.folders().module()).ifPresent(progress::warn);
            KnownModule known = KnownModule.of(crew, "verify", request, Optional.empty());
            Optional<Findings> before = known.findings();
            if (before.isPresent()) {
                progress.stage(KnownModule.STAGE);
                return Outcome.unchanged(request.name(), before.get(), since(start))
                        .known();
            }
            Outcome outcome = compare(request, progress, start);
            if (outcome.promiseKept()) {
                known.keep(outcome.findings());
            }
            return outcome;
        } catch (MigrationException e) {
            return Outcome.of(request.name(), progress.explained(e, request), Findings.none(), since(start));
        }
    }

    private Outcome compare(ModuleRequest request, Progress progress, long start) {
        try (ModuleStates states = ModuleStates.of(request, List.of(), crew.loaders(), progress)) {
            progress.stage("comparing");
            UnmanagedCheck.refuseUndeclarable(states);
            Drift drift = Drift.of(request, states);
            if (drift.exception().isPresent()) {
                return Outcome.of(request.name(), drift.exception().get(), drift.findings(), since(start));
            }
            refuseOtherOutput(request);
            return Outcome.unchanged(request.name(), drift.findings(), since(start));
        }
    }

    private static void refuseOtherOutput(ModuleRequest request) {
        List<OutputCheck.Finding> findings = request.folders().output().stream()
                .flatMap(output ->
                        OutputCheck.compare(
                                request.folders().migrations(),
                                output,
                                request.flyway().naming())
                                .stream())
                .toList();
        if (!findings.isEmpty()) {
            throw new MigrationException(
                    ErrorCode.OUTPUT_DIFFERS,
                    "What the build has put into " + request.folders().output().orElseThrow()
                            + " is not what the migrations are:\n  "
                            + findings.stream().map(VerifyMigrations::words).collect(joining("\n  ")),
                    "Where files are missing or left over, run mvn clean verify; where their content differs, keep"
                            + " resource filtering away from them: a <resource> of their own with"
                            + " <filtering>false</filtering>.");
        }
    }

    private static String words(OutputCheck.Finding finding) {
        return switch (finding.difference()) {
            case MISSING -> finding.file() + " is missing in the output";
            case CHANGED -> finding.file() + " has other content in the output";
            case LEFT_BEHIND -> finding.file() + " is in the output only";
        };
    }

    private static Duration since(long start) {
        return Duration.ofNanos(System.nanoTime() - start);
    }
}
