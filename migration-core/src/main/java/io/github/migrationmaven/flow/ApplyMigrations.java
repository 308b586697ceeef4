/* SPDX-License-Identifier: Apache-2.0 */
package io.github.migrationmaven.flow;

import io.github.migrationmaven.ErrorCode;
import io.github.migrationmaven.MigrationException;
import io.github.migrationmaven.Progress;
import io.github.migrationmaven.flyway.FlywaySettings;
import io.github.migrationmaven.flyway.MigrationRun;
import io.github.migrationmaven.flyway.MigrationRunner;
import io.github.migrationmaven.preflight.Preflight;
import io.github.migrationmaven.report.DriftReport;
import io.github.migrationmaven.report.Findings;
import io.github.migrationmaven.report.Note;
import io.github.migrationmaven.report.Outcome;
import io.github.migrationmaven.report.Result;
import io.github.migrationmaven.target.HistoryTables;
import io.github.migrationmaven.target.LiveDatabase;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Runs the pending migrations of the modules on their live databases, by Flyway with the module's settings: looks at
 * all databases first, then applies module by module. Applies none when one of them has drifted or has a history that
 * does not fit.
 */
public final class ApplyMigrations {

    private final Crew crew;
    private final Checking checking;

    public ApplyMigrations(Crew crew, PreflightOptions preflight) {
        this.crew = crew;
        this.checking = new Checking(preflight);
    }

    /** Works on all modules; what went wrong stands in the outcomes, one a module in the order of the requests. */
    public List<Outcome> run(List<TargetRequest> requests, ApplyOptions options) {
        List<Looked> looked = new Workers(crew.parallelism()).each(requests, this::look);
        Optional<Looked> broken =
                looked.stream().filter(each -> each.failure().isPresent()).findFirst();
        if (broken.isPresent()) {
            return looked.stream()
                    .map(each -> each.withheld(broken.get().request().name()))
                    .toList();
        }
        return options.dryRun() ? looked.stream().map(Looked::rehearsed).toList() : apply(looked, options.failAtEnd());
    }

    private List<Outcome> apply(List<Looked> looked, boolean failAtEnd) {
        List<Outcome> outcomes = new ArrayList<>();
        Optional<String> broken = Optional.empty();
        for (Looked each : looked) {
            if (broken.isPresent() && !failAtEnd) {
                outcomes.add(NotReached.because(each.request().name(), broken.get(), each.time()));
            } else {
                Outcome outcome = apply(each);
                outcomes.add(outcome);
                if (!outcome.promiseKept() && broken.isEmpty()) {
                    broken = Optional.of(outcome.module());
                }
            }
        }
        return outcomes;
    }

    private Looked look(TargetRequest request) {
        long start = System.nanoTime();
        try (LiveDatabase database = LiveDatabase.open(request.target())) {
            return new Looked(request, look(request, database), Optional.empty(), since(start));
        } catch (MigrationException e) {
            return new Looked(request, List.of(), Optional.of(e), since(start));
        }
    }

    /** The pending migrations of a database that nothing speaks against. */
    private List<String> look(TargetRequest request, LiveDatabase database) {
        Progress progress = crew.progress().apply(request.name());
        checking.require(Preflight.forApply(), request, database, progress);
        progress.stage("reading " + database.describe());
        FlywaySettings flyway = request.module().flyway();
        LiveState live = LiveState.of(database, request.module());
        LiveHistory history = LiveHistory.of(database, flyway);
        history.requireKnown(request.name(), database);
        history.requireOrder(request.name(), database, flyway.execution().outOfOrder());
        progress.stage("replaying what is applied there");
        DriftReport report = new LiveComparison(request).withApplied(live, history);
        if (!report.isEmpty()) {
            requireHistory(request, database, history);
            throw LiveDrift.exception(request, List.of(report));
        }
        return history.pending();
    }

    /** Where nothing is applied at all, that it is not empty is what there is to tell. */
    private static void requireHistory(TargetRequest request, LiveDatabase database, LiveHistory history) {
        String table = request.module().flyway().historyTable();
        if (history.version().isPresent() || !history.outdated().isEmpty()) {
            return;
        }
        List<String> others = database.ask("looking for histories", HistoryTables::of);
        boolean there = others.stream().anyMatch(name -> name.equals(table) || name.endsWith("." + table));
        throw new MigrationException(
                ErrorCode.HISTORY_UNUSABLE,
                "%s is not empty, and %s.%s"
                        .formatted(
                                database.describe(),
                                there
                                        ? "nothing is applied in its history " + table
                                        : "has no history " + table + " of the migrations of " + request.name(),
                                there || others.isEmpty()
                                        ? ""
                                        : " The histories there are: " + String.join(", ", others) + "."),
                "Name the right database in <target><url> or the right table in <flyway><table>, or empty it with mvn"
                        + " migration:cleanup.");
    }

    private Outcome apply(Looked looked) {
        long start = System.nanoTime();
        TargetRequest request = looked.request();
        if (looked.pending().isEmpty()) {
            return Outcome.done(request.name(), Result.UP_TO_DATE, Findings.none(), looked.time());
        }
        Progress progress = crew.progress().apply(request.name());
        progress.stage("applying "
                + (looked.pending().size() == 1
                        ? "1 migration"
                        : looked.pending().size() + " migrations"));
        try (LiveDatabase database = LiveDatabase.open(request.target())) {
            try {
                MigrationRun run = new MigrationRunner(request.module().flyway()).run(database.settings());
                return Outcome.done(
                        request.name(),
                        Result.APPLIED,
                        Findings.none().noting(List.of(applied(looked, run))),
                        looked.time().plus(since(start)));
            } catch (MigrationException e) {
                throw new FailedApply(request, database, looked.pending()).explained(e);
            }
        } catch (MigrationException e) {
            return Outcome.of(request.name(), e, Findings.none(), looked.time().plus(since(start)));
        }
    }

    private static Note applied(Looked looked, MigrationRun run) {
        int count = run.versions().size() + run.repeatables();
        return new Note(
                looked.request().name() + ": " + (count == 1 ? "1 migration" : count + " migrations") + " applied to "
                        + looked.request().target().access().describe(),
                looked.pending());
    }

    private static Duration since(long start) {
        return Duration.ofNanos(System.nanoTime() - start);
    }

    /** What looking at one database came to. */
    private record Looked(
            TargetRequest request, List<String> pending, Optional<MigrationException> failure, Duration time) {

        Outcome withheld(String broken) {
            return failure.map(e -> Outcome.of(request.name(), e, Findings.none(), time))
                    .orElseGet(() -> NotReached.because(request.name(), broken, time));
        }

        Outcome rehearsed() {
            if (pending.isEmpty()) {
                return Outcome.done(request.name(), Result.UP_TO_DATE, Findings.none(), time);
            }
            Note note = new Note(
                    request.name() + ": pending in " + request.target().access().describe(), pending);
            return Outcome.done(
                    request.name(), Result.WOULD_APPLY, Findings.none().noting(List.of(note)), time);
        }
    }
}
