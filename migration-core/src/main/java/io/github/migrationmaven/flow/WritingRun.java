/* SPDX-License-Identifier: Apache-2.0 */
package io.github.migrationmaven.flow;

import io.github.migrationmaven.ErrorCode;
import io.github.migrationmaven.MigrationException;
import io.github.migrationmaven.migrations.DraftFile;
import io.github.migrationmaven.migrations.Journal;
import io.github.migrationmaven.migrations.Publication;
import io.github.migrationmaven.migrations.Publisher;
import io.github.migrationmaven.report.Failure;
import io.github.migrationmaven.report.Findings;
import io.github.migrationmaven.report.Note;
import io.github.migrationmaven.report.Outcome;
import io.github.migrationmaven.report.Result;
import io.github.migrationmaven.report.WrittenFile;
import java.time.Duration;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Optional;

/** Prepares all modules side by side and then publishes all of them, or none. */
final class WritingRun {

    private static final DateTimeFormatter LABEL = DateTimeFormatter.ofPattern("yyyyMMdd-HHmmss");

    private final WritingGoal goal;
    private final Crew crew;
    private final RunOptions options;
    private final Preparation preparation;

    WritingRun(WritingGoal goal, Crew crew, RunOptions options, Preparation preparation) {
        this.goal = goal;
        this.crew = crew;
        this.options = options;
        this.preparation = preparation;
    }

    List<Outcome> run(List<ModuleRequest> requests) {
        List<Work> works = new Workers(crew.parallelism()).each(requests, this::work);
        List<String> broken = works.stream()
                .filter(work -> work.failure().isPresent())
                .map(work -> work.request().name())
                .toList();
        if (!broken.isEmpty()) {
            return works.stream()
                    .map(work -> work.withheld(broken, goal.rehearsed()))
                    .toList();
        }
        return options.dryRun()
                ? works.stream().map(work -> work.rehearsed(goal.rehearsed())).toList()
                : publish(works);
    }

    private List<Outcome> publish(List<Work> works) {
        List<Publication> publications =
                works.stream().flatMap(work -> work.publication().stream()).toList();
        try {
            publisher(options.now()).publish(publications);
            return works.stream()
                    .map(work -> work.written(goal.done(), List.of()))
                    .toList();
        } catch (MigrationException e) {
            return works.stream().map(work -> work.failed(e)).toList();
        }
    }

    private Publisher publisher(LocalDateTime now) {
        return options.skipBackup()
                ? Publisher.withoutBackups()
                : Publisher.keepingBackups(Optional.of(LABEL.format(now)));
    }

    private Work work(ModuleRequest request) {
        StageWatch progress = new StageWatch(crew.progress().apply(request.name()));
        long start = System.nanoTime();
        try {
            Journal.recover(request.folders().module()).ifPresent(progress::warn);
            KnownModule known = KnownModule.of(crew, goal.word(), request, Optional.of(options));
            Optional<Findings> before = known.findings();
            if (before.isPresent()) {
                progress.stage(KnownModule.STAGE);
                return new Work(request, before.map(Prepared::nothing), Optional.empty(), since(start), true);
            }
            Prepared prepared = preparation.prepare(request, progress);
            if (prepared.draft().isEmpty()) {
                known.keep(prepared.findings());
            }
            return new Work(request, Optional.of(prepared), Optional.empty(), since(start), false);
        } catch (MigrationException e) {
            return new Work(
                    request, Optional.empty(), Optional.of(progress.explained(e, request)), since(start), false);
        }
    }

    private static Duration since(long start) {
        return Duration.ofNanos(System.nanoTime() - start);
    }

    /**
     * What became of one module's preparation: it is prepared, or it failed.
     *
     * @param known whether an earlier run had found that there is nothing to do
     */
    private record Work(
            ModuleRequest request,
            Optional<Prepared> prepared,
            Optional<MigrationException> failure,
            Duration time,
            boolean known) {

        Optional<Publication> publication() {
            return prepared.flatMap(Prepared::draft)
                    .map(draft -> new Publication(
                            request.folders().module(), draft, request.folders().output()));
        }

        Outcome written(Result result, List<Note> notes) {
            return files().isEmpty()
                    ? unchanged()
                    : Outcome.generated(
                                    request.name(),
                                    files(),
                                    statements(),
                                    findings().noting(notes),
                                    time)
                            .as(result);
        }

        /** A dry run shows what it would write, but for the file that nobody edits. */
        Outcome rehearsed(Result result) {
            List<Note> notes = draftFiles().stream()
                    .filter(file -> !file.path().equals(request.folders().declaredCatalog()))
                    .map(file -> new Note(
                            request.name() + ": " + file.path().getFileName() + " would be",
                            file.text().lines().toList()))
                    .toList();
            return written(result, notes);
        }

        /** The outcome when other modules, or this one, keep the run from publishing. */
        Outcome withheld(List<String> broken, Result rehearsed) {
            if (failure.isPresent()) {
                return failed(failure.get());
            }
            if (files().isEmpty()) {
                return unchanged();
            }
            boolean one = broken.size() == 1;
            String modules = (one ? "module " : "modules ") + String.join(", ", broken);
            Failure reason = new Failure(
                    ErrorCode.NOT_PUBLISHED,
                    "Its files are proven, but " + modules + (one ? " stands" : " stand")
                            + " in the way, and all modules of a run are published or none.\n"
                            + "Mend " + modules + ", or leave " + (one ? "it" : "them") + " out with"
                            + " -Dmigration.service=" + request.name() + ".");
            return written(rehearsed, List.of()).notPublished(reason);
        }

        private Outcome unchanged() {
            Outcome outcome = Outcome.unchanged(request.name(), findings(), time);
            return known ? outcome.known() : outcome;
        }

        Outcome failed(MigrationException e) {
            return Outcome.of(request.name(), e, findings(), time);
        }

        private Findings findings() {
            return prepared.map(Prepared::findings).orElse(Findings.none());
        }

        private int statements() {
            return prepared.map(Prepared::statements).orElse(0);
        }

        private List<WrittenFile> files() {
            return draftFiles().stream().map(Work::described).toList();
        }

        private List<DraftFile> draftFiles() {
            return prepared.flatMap(Prepared::draft).stream()
                    .flatMap(proven -> proven.draft().files().stream())
                    .toList();
        }

        private static WrittenFile described(DraftFile file) {
            return new WrittenFile(String.valueOf(file.path().getFileName()), file.bytes().length);
        }
    }
}
