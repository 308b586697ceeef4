/* SPDX-License-Identifier: Apache-2.0 */
package io.github.migrationmaven.migrations;

import static io.github.migrationmaven.ErrorCode.PUBLISH_FAILED;

import io.github.migrationmaven.FileFailure;
import io.github.migrationmaven.MigrationException;
import io.github.migrationmaven.migrations.JournalEntry.Backup;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * Puts proven drafts into place: all files of all modules, or none.
 *
 * <p>Contents are staged, the journal is written, files are moved and read back, the journal says that it is done, and
 * only then do traces go. Whatever happens in between, {@link Journal#recover} finds the directories exactly as they
 * were or exactly as they were to be. What is replaced or removed is kept as a backup in {@code .migration/backup}.
 */
public final class Publisher {

    private final Backup backup;
    private final Disk disk;
    private final Duration patience;

    Publisher(Backup backup, Disk disk, Duration patience) {
        this.backup = backup;
        this.disk = disk;
        this.patience = patience;
    }

    /**
     * A publisher that keeps the last five backups of each module.
     *
     * @param label letters, digits, hyphens and underscores that become part of the backup's name
     */
    public static Publisher keepingBackups(Optional<String> label) {
        return new Publisher(new Backup(true, label), Disk.real(), Journal.PATIENCE);
    }

    /** A publisher that keeps no backup once all is in place. */
    public static Publisher withoutBackups() {
        return new Publisher(new Backup(false, Optional.empty()), Disk.real(), Journal.PATIENCE);
    }

    /**
     * Publishes the drafts of several modules together. Empty drafts are passed over.
     *
     * @return what was written, module by module, without the copies in the output
     * @throws MigrationException {@code PUBLISH_FAILED} when a directory has changed since its draft was made, when
     *     something is in the way, or when a file cannot be written or does not read back; the directories are then as
     *     they were, or the next {@link Journal#recover} makes them so, as the message says
     */
    public List<PublishedFile> publish(List<Publication> publications) {
        List<Publication> wanted = publications.stream()
                .filter(publication -> !publication.draft().draft().isEmpty())
                .toList();
        if (wanted.isEmpty()) {
            return List.of();
        }
        List<Path> modules = wanted.stream().map(Publication::module).distinct().toList();
        modules.forEach(module -> Journal.recover(module, disk));
        try (Locks locks = Locks.of(modules, disk, patience)) {
            locks.requireHeld();
            return locked(wanted, modules);
        } catch (IOException | UncheckedIOException e) {
            throw failed("Nothing was published: " + reason(e), e);
        }
    }

    private List<PublishedFile> locked(List<Publication> publications, List<Path> modules) throws IOException {
        for (Path module : modules) {
            refuseUnfinished(new WorkArea(module));
        }
        Staging staging = new Staging(disk);
        JournalEntry journal;
        try {
            journal = staging.prepare(publications, modules, backup);
            JournalFiles.begin(disk, journal);
        } catch (IOException | UncheckedIOException | MigrationException e) {
            clear(modules, e);
            throw e;
        }
        carryOut(journal);
        finish(journal.done());
        return staging.published();
    }

    private void carryOut(JournalEntry journal) {
        try {
            journal.carryOut(disk);
            journal.readBack(disk);
            JournalFiles.update(disk, journal.done());
        } catch (IOException e) {
            takeBack(journal, e);
            throw failed("The files could not be put into place, and all is as it was: " + reason(e), e);
        }
    }

    private void takeBack(JournalEntry journal, IOException cause) {
        try {
            journal.takeBack(disk);
            journal.close(disk);
        } catch (IOException e) {
            cause.addSuppressed(e);
            throw failed(
                    "The files could not be put into place: " + reason(cause) + ". Nor could all be made as it was: "
                            + reason(e) + ". The next goal that runs tries again.",
                    cause);
        }
    }

    private void finish(JournalEntry journal) {
        try {
            journal.close(disk);
        } catch (IOException e) {
            throw failed(
                    "All files are in place, but what the publishing left in .migration could not be cleared: "
                            + reason(e) + ". The next goal that runs tries again.",
                    e);
        }
    }

    /** What was staged before any target was touched means nothing, and goes. */
    private void clear(List<Path> modules, Exception cause) {
        List<WorkArea> areas = modules.stream().map(WorkArea::new).toList();
        try {
            JournalFiles.delete(disk, areas);
            for (WorkArea area : areas) {
                area.clearStage(disk);
            }
        } catch (IOException e) {
            cause.addSuppressed(e);
        }
    }

    private static void refuseUnfinished(WorkArea area) throws IOException {
        if (Files.exists(area.journal())) {
            throw new IOException("another run has just failed in " + area.module());
        }
    }

    private static MigrationException failed(String problem, Exception cause) {
        String advice = cause instanceof FileAlreadyExistsException
                ? "Move it away, then run the same goal again."
                : "Make room or give write access, then run the same goal again.";
        return new MigrationException(PUBLISH_FAILED, problem, advice, cause);
    }

    private static String reason(Exception failure) {
        return failure instanceof UncheckedIOException unchecked
                ? FileFailure.words(unchecked)
                : FileFailure.words((IOException) failure);
    }
}
