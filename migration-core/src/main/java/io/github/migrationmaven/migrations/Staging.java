/* SPDX-License-Identifier: Apache-2.0 */
package io.github.migrationmaven.migrations;

import static io.github.migrationmaven.ErrorCode.PUBLISH_FAILED;

import io.github.migrationmaven.MigrationException;
import io.github.migrationmaven.migrations.JournalEntry.Backup;
import io.github.migrationmaven.migrations.JournalEntry.State;
import io.github.migrationmaven.migrations.Operation.Content;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Looks at all targets and copies all contents, old and new, before the first target is touched. */
final class Staging {

    private final Disk disk;
    private final List<Operation> operations = new ArrayList<>();
    private final Set<Path> directories = new LinkedHashSet<>();
    private final List<PublishedFile> published = new ArrayList<>();

    Staging(Disk disk) {
        this.disk = disk;
    }

    /** What is published once the journal is done. */
    List<PublishedFile> published() {
        return List.copyOf(published);
    }

    /**
     * @return the journal, not yet written
     * @throws MigrationException when something is not as it was when a draft was made, or is in the way
     */
    JournalEntry prepare(List<Publication> publications, List<Path> modules, Backup backup) throws IOException {
        for (Publication publication : publications) {
            refuseChanged(publication.draft().draft());
        }
        for (Path module : modules) {
            WorkArea area = new WorkArea(module);
            area.clearStage(disk);
            area.createStage(disk);
        }
        for (Publication publication : publications) {
            stage(publication, new WorkArea(publication.module()));
        }
        for (Path module : modules) {
            disk.sync(new WorkArea(module).staged());
        }
        return new JournalEntry(State.BEGUN, backup, modules, List.copyOf(directories), operations);
    }

    private static void refuseChanged(Draft draft) {
        Path directory = draft.directory().directory();
        if (!Fingerprint.of(directory).equals(draft.directory().fingerprint())) {
            throw new MigrationException(
                    PUBLISH_FAILED,
                    "The files of " + directory + " have changed since the new ones were proven.",
                    "Run the same goal again.");
        }
    }

    private void stage(Publication publication, WorkArea area) throws IOException {
        Draft draft = publication.draft().draft();
        for (DraftFile file : draft.files()) {
            boolean mayBeThere = file.replaces() || draft.removed().contains(file.path());
            write(area, file.path(), file.bytes(), mayBeThere, formerOf(file.path(), area));
            published.add(new PublishedFile(file.path(), file.bytes().length, Fingerprint.of(file.bytes())));
        }
        Set<Path> written =
                Set.copyOf(draft.files().stream().map(DraftFile::path).toList());
        List<Path> removed =
                draft.removed().stream().filter(path -> !written.contains(path)).toList();
        for (Path path : removed) {
            remove(path, formerOf(path, area));
        }
        if (publication.output().isPresent()) {
            stageOutput(draft, removed, publication.output().get(), area);
        }
    }

    private void stageOutput(Draft draft, List<Path> removed, Path output, WorkArea area) throws IOException {
        for (DraftFile file : draft.migrations()) {
            Path relative = draft.relative(file.path());
            write(
                    area,
                    output.resolve(relative),
                    file.bytes(),
                    true,
                    area.formerOutput().resolve(relative));
        }
        for (Path path : removed) {
            Path relative = draft.relative(path);
            if (Files.exists(output.resolve(relative))) {
                remove(output.resolve(relative), area.formerOutput().resolve(relative));
            }
        }
    }

    /** A backup looks like the module; what lies outside of it goes by its number. */
    private Path formerOf(Path target, WorkArea area) {
        return target.startsWith(area.module())
                ? area.former().resolve(area.module().relativize(target))
                : area.former().resolve("outside").resolve(operations.size() + "-" + target.getFileName());
    }

    private void write(WorkArea area, Path target, byte[] content, boolean mayBeThere, Path keep) throws IOException {
        Optional<Content> former = former(target, keep);
        if (former.isPresent() && !mayBeThere) {
            throw new MigrationException(
                    PUBLISH_FAILED, target + " is there already.", "Move it away, then run the same goal again.");
        }
        missingDirectories(Tree.parent(target));
        Path staged = area.staged().resolve(Integer.toString(operations.size()));
        disk.write(staged, content);
        operations.add(new Operation(target, Optional.of(new Content(staged, Fingerprint.of(content))), former));
    }

    private void remove(Path target, Path keep) throws IOException {
        operations.add(new Operation(target, Optional.empty(), former(target, keep)));
    }

    private Optional<Content> former(Path target, Path keep) throws IOException {
        if (!Files.exists(target, LinkOption.NOFOLLOW_LINKS)) {
            return Optional.empty();
        }
        if (!Files.isRegularFile(target, LinkOption.NOFOLLOW_LINKS)) {
            throw new MigrationException(
                    PUBLISH_FAILED,
                    target + " is a directory, a link or a device, and not a plain file.",
                    "Put a plain file in its place, or move it away.");
        }
        byte[] content = disk.read(target);
        WorkArea.createAll(disk, Tree.parent(keep));
        disk.write(keep, content);
        disk.sync(Tree.parent(keep));
        return Optional.of(new Content(keep, Fingerprint.of(content)));
    }

    private void missingDirectories(Path directory) {
        List<Path> missing = new ArrayList<>();
        Path next = directory;
        while (next != null && !Files.isDirectory(next)) {
            if (Files.exists(next, LinkOption.NOFOLLOW_LINKS)) {
                throw new MigrationException(
                        PUBLISH_FAILED,
                        next + " is to be a directory and is something else.",
                        "Move it away, then run the same goal again.");
            }
            missing.add(0, next);
            next = next.getParent();
        }
        directories.addAll(missing);
    }
}
