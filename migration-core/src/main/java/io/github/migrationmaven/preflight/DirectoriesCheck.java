/* SPDX-License-Identifier: Apache-2.0 */
package io.github.migrationmaven.preflight;

import static java.util.Objects.requireNonNull;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** Whether new migrations can be written. */
final class DirectoriesCheck implements Check {

    @Override
    public String name() {
        return "directories";
    }

    @Override
    public boolean asksDatabase() {
        return false;
    }

    @Override
    public Finding run(Subject subject) {
        List<Path> closed = Stream.of(
                        subject.folders().module(), subject.folders().migrations())
                .map(DirectoriesCheck::existing)
                .distinct()
                .filter(folder -> !Files.isDirectory(folder) || !Files.isWritable(folder))
                .toList();
        return closed.isEmpty()
                ? ok(subject.folders().migrations() + " can be written")
                : failed(
                        closed.stream().map(Path::toString).toList() + " cannot be written",
                        "Give the user who runs Maven write permission there.");
    }

    /** The folder itself, or the one in which it would be made. */
    static Path existing(Path folder) {
        Path existing = folder.toAbsolutePath();
        while (!Files.exists(existing)) {
            existing = requireNonNull(existing.getParent(), "The root does not exist");
        }
        return existing;
    }
}
