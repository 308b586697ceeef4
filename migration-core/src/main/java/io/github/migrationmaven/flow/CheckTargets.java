/* SPDX-License-Identifier: Apache-2.0 */
package io.github.migrationmaven.flow;

import io.github.migrationmaven.MigrationException;
import io.github.migrationmaven.preflight.Finding;
import io.github.migrationmaven.preflight.Preflight;
import io.github.migrationmaven.report.Findings;
import io.github.migrationmaven.report.Note;
import io.github.migrationmaven.report.Outcome;
import io.github.migrationmaven.report.PreflightReport;
import io.github.migrationmaven.report.Result;
import io.github.migrationmaven.target.LiveDatabase;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Runs every check on every module, tells all problems at once, and changes nothing. */
public final class CheckTargets {

    private final Crew crew;
    private final PreflightOptions options;

    public CheckTargets(Crew crew, PreflightOptions options) {
        this.crew = crew;
        this.options = options;
    }

    /**
     * What was found.
     *
     * @param outcomes one a module, in the order of the requests
     * @param json the same for programs
     */
    public record Found(List<Outcome> outcomes, String json) {

        public Found {
            outcomes = List.copyOf(outcomes);
        }
    }

    /** Works on all modules; what went wrong stands in the outcomes. */
    public Found run(List<TargetRequest> requests) {
        List<Checked> checked = new Workers(crew.parallelism()).each(requests, this::check);
        Map<String, List<Finding>> findings = new LinkedHashMap<>();
        checked.forEach(each -> findings.put(each.outcome().module(), each.findings()));
        return new Found(checked.stream().map(Checked::outcome).toList(), PreflightReport.json(findings));
    }

    private record Checked(Outcome outcome, List<Finding> findings) {}

    private Checked check(TargetRequest request) {
        long start = System.nanoTime();
        crew.progress()
                .apply(request.name())
                .stage("checking " + request.target().access().describe());
        try (LiveDatabase database = LiveDatabase.open(request.target())) {
            List<Finding> findings = new Checking(options).findings(Preflight.all(), request, database);
            return new Checked(outcome(request, findings, since(start)), findings);
        } catch (MigrationException e) {
            return new Checked(Outcome.of(request.name(), e, Findings.none(), since(start)), List.of());
        }
    }

    private static Outcome outcome(TargetRequest request, List<Finding> findings, Duration time) {
        Findings notes =
                Findings.none().noting(List.of(new Note(request.name() + ": checks", PreflightReport.lines(findings))));
        try {
            Preflight.require(request.name(), findings);
            return Outcome.done(request.name(), Result.READY, notes, time);
        } catch (MigrationException e) {
            return Outcome.of(request.name(), e, notes, time);
        }
    }

    private static Duration since(long start) {
        return Duration.ofNanos(System.nanoTime() - start);
    }
}
