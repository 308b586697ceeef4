/* SPDX-License-Identifier: Apache-2.0 */
package io.github.migrationmaven.migrations;

import static io.github.migrationmaven.ErrorCode.PUBLISH_FAILED;

import io.github.migrationmaven.FileFailure;
import io.github.migrationmaven.MigrationException;
import io.github.migrationmaven.migrations.JournalEntry.State;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Brings a publishing that was killed to its end: all of it counts, or nothing of it. */
public final class Journal {

    /** A publishing takes moments; whoever holds a module for longer than this is stuck. */
    static final Duration PATIENCE = Duration.ofSeconds(30);

    private final Disk disk;

    private Journal(Disk disk) {
        this.disk = disk;
    }

    /**
     * Completes or takes back what a run that was killed has left unfinished in a module, together with all modules
     * that were published with it. Every goal calls this first. Touches nothing when nothing is unfinished.
     *
     * @param module the directory of the module's {@code pom.xml}
     * @return what was done, for the user; empty when nothing was unfinished
     * @throws MigrationException {@code PUBLISH_FAILED} when it cannot be brought to an end, or another run holds the
     *     module
     */
    public static Optional<String> recover(Path module) {
        return recover(module, Disk.real());
    }

    static Optional<String> recover(Path module, Disk disk) {
        WorkArea area = new WorkArea(module);
        try {
            return new Journal(disk).run(area);
        } catch (IOException e) {
            throw new MigrationException(
                    PUBLISH_FAILED,
                    "An unfinished publishing of " + area.module() + " cannot be brought to an end: "
                            + FileFailure.words(e),
                    "Make room or give write access and run any goal again; to give it up, delete " + area.journal()
                            + " (the old files are in " + area.former() + ").",
                    e);
        }
    }

    private Optional<String> run(WorkArea area) throws IOException {
        Optional<Path> holder = JournalFiles.holder(area);
        if (holder.isEmpty()) {
            return Optional.empty();
        }
        WorkArea first = new WorkArea(holder.get());
        List<Path> modules = modules(area, first);
        try (Locks locks = Locks.of(modules, disk, PATIENCE)) {
            locks.requireHeld();
            // While we waited for the locks, whoever held them may have finished.
            if (!JournalFiles.holder(area).equals(holder)
                    || !modules(area, first).equals(modules)) {
                return Optional.empty();
            }
            return locked(area, first);
        }
    }

    private Optional<String> locked(WorkArea area, WorkArea first) throws IOException {
        if (!belongs(area, first)) {
            // It never began: the pointer was written, the journal was not.
            area.clearStage(disk);
            JournalFiles.delete(disk, List.of(area));
            return Optional.empty();
        }
        JournalEntry journal = JournalFiles.read(first);
        if (journal.state() == State.DONE) {
            journal.close(disk);
            return Optional.of("A publishing that was stopped after its last step has been completed: "
                    + journal.operations().size() + " files are in place.");
        }
        List<String> done = journal.takeBack(disk);
        journal.close(disk);
        return Optional.of("A publishing that was stopped half way has been taken back: "
                + (done.isEmpty() ? "no file had been touched." : String.join(", ", done) + "."));
    }

    private static boolean belongs(WorkArea area, WorkArea first) throws IOException {
        return Files.exists(first.journal())
                && JournalFiles.holder(first).equals(Optional.of(first.module()))
                && JournalFiles.read(first).modules().contains(area.module());
    }

    private static List<Path> modules(WorkArea area, WorkArea first) throws IOException {
        List<Path> modules = new ArrayList<>();
        if (belongs(area, first)) {
            modules.addAll(JournalFiles.read(first).modules());
        } else {
            modules.add(area.module());
        }
        return modules.stream().filter(Files::isDirectory).distinct().sorted().toList();
    }
}
