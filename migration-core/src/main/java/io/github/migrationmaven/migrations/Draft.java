/* SPDX-License-Identifier: Apache-2.0 */
package io.github.migrationmaven.migrations;

import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/** The files that a publishing would write and remove. Immutable. */
public final class Draft {

    private final MigrationDirectory directory;
    private final List<DraftFile> files;
    private final Set<Path> removed;

    private Draft(MigrationDirectory directory, List<DraftFile> files, Set<Path> removed) {
        this.directory = directory;
        this.files = List.copyOf(files);
        this.removed = new TreeSet<>(removed);
    }

    /** A draft that changes nothing. */
    public static Draft empty(MigrationDirectory directory) {
        return new Draft(requireNonNull(directory, "directory is null"), List.of(), Set.of());
    }

    /** A draft that removes the versioned and baseline migrations of the directory with their configurations. */
    static Draft removingHistory(MigrationDirectory directory) {
        Set<Path> removed = new TreeSet<>();
        for (MigrationFile file : directory.replaceable()) {
            removed.add(file.path());
            file.configuration().ifPresent(removed::add);
        }
        return new Draft(directory, List.of(), removed);
    }

    /**
     * This draft with one more file, in the migration directory or outside of it.
     *
     * @throws IllegalArgumentException when it has a file of that path already
     */
    public Draft with(DraftFile file) {
        if (files.stream().anyMatch(other -> other.path().equals(file.path()))) {
            throw new IllegalArgumentException("Two files of a draft have one path: " + file.path());
        }
        return new Draft(
                directory, Stream.concat(files.stream(), Stream.of(file)).toList(), removed);
    }

    /** The directory as it was when the draft was made. */
    public MigrationDirectory directory() {
        return directory;
    }

    /** What is written, in the order in which it was added. */
    public List<DraftFile> files() {
        return files;
    }

    /** What is written to the migration directory: the migrations and their configurations. */
    public List<DraftFile> migrations() {
        return files.stream()
                .filter(file -> file.path().startsWith(directory.directory()))
                .toList();
    }

    /** What is removed, sorted; a path that is also written is replaced. */
    public List<Path> removed() {
        return List.copyOf(removed);
    }

    /** Whether it writes and removes nothing. Such a draft is never published. */
    public boolean isEmpty() {
        return files.isEmpty() && removed.isEmpty();
    }

    /**
     * Writes the migration directory as it would be after the publishing, script configurations and callbacks included.
     *
     * @param target an empty directory, or one that does not exist yet
     * @return the paths of the migrations that are new, in the order in which they were added
     */
    public List<Path> preview(Path target) {
        List<Path> added = new ArrayList<>();
        try {
            Files.createDirectories(target);
            for (Path file : Tree.files(directory.directory())) {
                if (!removed.contains(file)) {
                    write(target.resolve(relative(file)), Tree.bytes(file));
                }
            }
            for (DraftFile file : migrations()) {
                Path path = target.resolve(relative(file.path()));
                write(path, file.bytes());
                added.add(path);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot write to " + target, e);
        }
        return List.copyOf(added);
    }

    /** The draft as a thing that can be published, after {@code proof} has found nothing against it. */
    public ProvenDraft prove(Proof proof) {
        proof.prove(this);
        return new ProvenDraft(this);
    }

    /** The path of a file of the migration directory as seen from there. */
    Path relative(Path file) {
        return directory.directory().relativize(file);
    }

    private static void write(Path file, byte[] content) throws IOException {
        Files.createDirectories(Tree.parent(file));
        Files.write(file, content);
    }

    @Override
    public String toString() {
        return "draft of " + files.size() + " files, removing " + removed.size();
    }
}
