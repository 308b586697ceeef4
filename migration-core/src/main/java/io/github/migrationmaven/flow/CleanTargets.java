/* SPDX-License-Identifier: Apache-2.0 */
package io.github.migrationmaven.flow;

import io.github.migrationmaven.MigrationException;
import io.github.migrationmaven.Progress;
import io.github.migrationmaven.cleanup.Cleaned;
import io.github.migrationmaven.cleanup.Cleanup;
import io.github.migrationmaven.cleanup.Inspection;
import io.github.migrationmaven.preflight.Preflight;
import io.github.migrationmaven.report.Findings;
import io.github.migrationmaven.report.Note;
import io.github.migrationmaven.report.Outcome;
import io.github.migrationmaven.report.Result;
import io.github.migrationmaven.target.Guards;
import io.github.migrationmaven.target.LiveDatabase;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Empties the managed schemas of the modules' live databases: looks at all of them first, asks once, then empties each.
 * Empties none when one of them must not be.
 */
public final class CleanTargets {

    private final Crew crew;
    private final Checking checking;

    public CleanTargets(Crew crew, PreflightOptions preflight) {
        this.crew = crew;
        this.checking = new Checking(preflight);
    }

    /**
     * Works on all modules.
     *
     * @return one outcome a module, in the order of the requests; what went wrong stands in the outcomes
     * @throws MigrationException NOT_CONFIRMED
     */
    public List<Outcome> run(List<TargetRequest> requests, CleanupOptions options) {
        Workers workers = new Workers(crew.parallelism());
        List<Looked> looked = workers.each(requests, request -> look(request, options));
        Optional<Looked> broken =
                looked.stream().filter(each -> each.failure().isPresent()).findFirst();
        if (broken.isPresent()) {
            return looked.stream()
                    .map(each -> each.withheld(broken.get().request().name()))
                    .toList();
        }
        if (options.dryRun()) {
            return looked.stream().map(Looked::rehearsed).toList();
        }
        List<String> lines = looked.stream()
                .filter(each -> !each.inspection().orElseThrow().isEmpty())
                .map(Looked::line)
                .toList();
        if (!lines.isEmpty()) {
            options.confirmation().ask(lines);
        }
        return workers.each(looked, this::clean);
    }

    private Looked look(TargetRequest request, CleanupOptions options) {
        long start = System.nanoTime();
        try (LiveDatabase database = LiveDatabase.open(request.target())) {
            checking.require(
                    Preflight.forCleanup(), request, database, crew.progress().apply(request.name()));
            Inspection inspection = cleanup(request, database).inspect();
            new Guards(options.databases())
                    .check(request.name(), request.target(), inspection.facts(), inspection.counts());
            return new Looked(request, Optional.of(inspection), Optional.empty(), since(start));
        } catch (MigrationException e) {
            return new Looked(request, Optional.empty(), Optional.of(e), since(start));
        }
    }

    private Outcome clean(Looked looked) {
        long start = System.nanoTime();
        Inspection inspection = looked.inspection().orElseThrow();
        String name = looked.request().name();
        try (LiveDatabase database = LiveDatabase.open(looked.request().target())) {
            Cleaned cleaned = cleanup(looked.request(), database).run(inspection);
            return Outcome.done(
                    name,
                    Result.CLEANED,
                    Findings.none().noting(List.of(note(looked, cleaned))),
                    looked.time().plus(since(start)));
        } catch (MigrationException e) {
            return Outcome.of(name, e, Findings.none(), looked.time().plus(since(start)));
        }
    }

    private Cleanup cleanup(TargetRequest request, LiveDatabase database) {
        Progress progress = crew.progress().apply(request.name());
        return new Cleanup(database, ManagedSchemas.of(request.module(), database), progress);
    }

    private static Note note(Looked looked, Cleaned cleaned) {
        List<String> lines = new ArrayList<>();
        lines.add("in " + looked.request().target().access().describe() + ": " + cleaned.way());
        lines.addAll(staying(cleaned.before()));
        if (!cleaned.missing().isEmpty()) {
            lines.add("to drop whole schemas, an administrator of that server would have to run:");
            cleaned.missing().forEach(statement -> lines.add("  " + statement));
        }
        return new Note(
                "%s: %s before, %s after"
                        .formatted(
                                looked.request().name(),
                                cleaned.before().counts().words(),
                                cleaned.after().words()),
                lines);
    }

    private static List<String> staying(Inspection inspection) {
        return inspection.staying().isEmpty()
                ? List.of()
                : List.of("stays: " + String.join(", ", inspection.staying()));
    }

    private static Duration since(long start) {
        return Duration.ofNanos(System.nanoTime() - start);
    }

    /** What looking at one database came to. */
    private record Looked(
            TargetRequest request,
            Optional<Inspection> inspection,
            Optional<MigrationException> failure,
            Duration time) {

        Outcome withheld(String broken) {
            return failure.map(e -> Outcome.of(request.name(), e, Findings.none(), time))
                    .orElseGet(() -> NotReached.because(request.name(), broken, time));
        }

        /** For the question: which database, and what it holds. */
        String line() {
            return request.name() + ": " + request.target().access().describe() + ": "
                    + inspection.orElseThrow().counts().words();
        }

        Outcome rehearsed() {
            Inspection found = inspection.orElseThrow();
            List<String> lines = new ArrayList<>(found.objects());
            lines.addAll(found.own());
            lines.addAll(staying(found));
            Note note = new Note(
                    "%s: %s in %s would be dropped from schema %s"
                            .formatted(
                                    request.name(),
                                    found.counts().words(),
                                    request.target().access().describe(),
                                    String.join(", ", found.schemas())),
                    lines);
            return Outcome.done(
                    request.name(), Result.WOULD_CLEAN, Findings.none().noting(List.of(note)), time);
        }
    }
}
