/* SPDX-License-Identifier: Apache-2.0 */
package io.github.migrationmaven.flow;

import io.github.migrationmaven.MigrationException;
import io.github.migrationmaven.Progress;
import io.github.migrationmaven.preflight.Preflight;
import io.github.migrationmaven.report.DriftJson;
import io.github.migrationmaven.report.DriftReport;
import io.github.migrationmaven.report.Findings;
import io.github.migrationmaven.report.Note;
import io.github.migrationmaven.report.Outcome;
import io.github.migrationmaven.target.LiveDatabase;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Compares live databases with the states that their applied migrations lead to, and with what the modules declare.
 * Changes nothing.
 */
public final class CheckDrift {

    private final Crew crew;
    private final Checking checking;

    public CheckDrift(Crew crew, PreflightOptions preflight) {
        this.crew = crew;
        this.checking = new Checking(preflight);
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
    public Found run(List<TargetRequest> requests, Against against) {
        List<Compared> compared = new Workers(crew.parallelism()).each(requests, request -> compare(request, against));
        List<Outcome> outcomes = compared.stream().map(Compared::outcome).toList();
        Map<String, List<DriftReport>> reports = compared.stream()
                .collect(Collectors.toMap(each -> each.outcome().module(), Compared::reports));
        return new Found(outcomes, DriftJson.of(outcomes, reports));
    }

    private record Compared(Outcome outcome, List<DriftReport> reports) {}

    private Compared compare(TargetRequest request, Against against) {
        long start = System.nanoTime();
        List<DriftReport> reports = new ArrayList<>();
        try (LiveDatabase database = LiveDatabase.open(request.target())) {
            fill(request, database, against, reports);
            return new Compared(outcome(request, reports, since(start)), reports);
        } catch (MigrationException e) {
            return new Compared(Outcome.of(request.name(), e, Findings.none(), since(start)), reports);
        }
    }

    private void fill(TargetRequest request, LiveDatabase database, Against against, List<DriftReport> reports) {
        Progress progress = crew.progress().apply(request.name());
        checking.require(Preflight.forDrift(), request, database, progress);
        progress.stage("reading " + database.describe());
        LiveState live = LiveState.of(database, request.module());
        if (against.migrations()) {
            LiveHistory history = LiveHistory.of(database, request.module().flyway());
            history.requireKnown(request.name(), database);
            progress.stage("replaying what is applied there");
            reports.add(new LiveComparison(request).withApplied(live, history));
        }
        if (against.declaration()) {
            progress.stage("comparing with the declaration");
            reports.add(new DeclaredComparison(request, crew.loaders(), progress).of(live));
        }
    }

    private static Outcome outcome(TargetRequest request, List<DriftReport> reports, Duration time) {
        int outOfScope =
                reports.stream().mapToInt(DriftReport::outOfScope).max().orElse(0);
        Findings findings = outOfScope == 0
                ? Findings.none()
                : Findings.none()
                        .noting(List.of(new Note(
                                request.name() + ": "
                                        + (outOfScope == 1 ? "1 object is" : outOfScope + " objects are")
                                        + " out of scope, and not compared",
                                List.of())));
        if (reports.stream().allMatch(DriftReport::isEmpty)) {
            return Outcome.unchanged(request.name(), findings, time);
        }
        return Outcome.of(request.name(), LiveDrift.exception(request, reports), findings, time);
    }

    private static Duration since(long start) {
        return Duration.ofNanos(System.nanoTime() - start);
    }

    /** What a live database is compared with. */
    public enum Against {
        /** The state that its applied migrations lead to. */
        MIGRATIONS,
        /** What the module declares. */
        DECLARATION,
        /** Either. */
        BOTH;

        boolean migrations() {
            return this != DECLARATION;
        }

        boolean declaration() {
            return this != MIGRATIONS;
        }
    }
}
