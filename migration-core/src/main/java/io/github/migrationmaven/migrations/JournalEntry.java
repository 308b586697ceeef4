/* SPDX-License-Identifier: Apache-2.0 */
package io.github.migrationmaven.migrations;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * What a publishing is about to do, written down before it begins, so that a run that was killed can be brought to an
 * end by the next one.
 *
 * <p>One journal stands for all modules that are published together. It lies with the first of them, the others point
 * to it; it alone says whether the publishing counts. As long as it says {@code BEGUN}, everything is taken back; once
 * it says {@code DONE}, only the traces are removed.
 *
 * @param state whether the publishing counts
 * @param backup what becomes of the old contents
 * @param modules the directories of all modules, the first being where the journal lies
 * @param directories directories that the publishing makes, parents first
 */
record JournalEntry(
        State state, Backup backup, List<Path> modules, List<Path> directories, List<Operation> operations) {

    enum State {
        BEGUN,
        DONE
    }

    /** What becomes of the old contents; the label becomes part of the backup's name. */
    record Backup(boolean kept, Optional<String> label) {

        private static final Pattern LABEL = Pattern.compile("[A-Za-z0-9_]+(-[A-Za-z0-9_]+)*");

        Backup {
            if (label.isPresent() && !LABEL.matcher(label.get()).matches()) {
                throw new IllegalArgumentException("Not fit for a directory's name: " + label.get());
            }
        }
    }

    JournalEntry {
        modules = List.copyOf(modules);
        directories = List.copyOf(directories);
        operations = List.copyOf(operations);
    }

    JournalEntry done() {
        return new JournalEntry(State.DONE, backup, modules, directories, operations);
    }

    List<WorkArea> areas() {
        return modules.stream().map(WorkArea::new).toList();
    }

    /** Makes the directories and carries out all operations. */
    void carryOut(Disk disk) throws IOException {
        for (Path directory : directories) {
            disk.createDirectory(directory);
            disk.sync(Tree.parent(directory));
        }
        for (Operation operation : operations) {
            operation.carryOut(disk);
        }
    }

    /** @throws IOException naming the first file that does not read as it was written */
    void readBack(Disk disk) throws IOException {
        for (Operation operation : operations) {
            if (!operation.isDone(disk)) {
                throw new IOException(operation.target() + " does not read back as it was written.");
            }
        }
    }

    /** Brings everything back to what it was before; answers what was done. */
    List<String> takeBack(Disk disk) throws IOException {
        List<String> done = new ArrayList<>();
        for (int i = operations.size() - 1; i >= 0; i--) {
            Path aside = modules.get(0).resolve(".migration/edited");
            operations.get(i).takeBack(disk, aside).ifPresent(done::add);
        }
        for (int i = directories.size() - 1; i >= 0; i--) {
            Path directory = directories.get(i);
            if (JournalFiles.isEmptyDirectory(directory)) {
                disk.delete(directory);
                disk.sync(Tree.parent(directory));
            }
        }
        return done;
    }

    /** Removes the traces of a publishing that has been carried out or taken back, the journal itself last. */
    void close(Disk disk) throws IOException {
        for (WorkArea area : areas()) {
            if (state == State.DONE && backup.kept()) {
                area.keepBackup(disk, backup.label());
            }
            area.clearStage(disk);
        }
        JournalFiles.delete(disk, areas());
    }
}
