/* SPDX-License-Identifier: Apache-2.0 */
package io.github.migrationmaven.flow.cache;

import static java.util.Objects.requireNonNull;

import java.nio.file.Path;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * Folders of which only some files have a say: those that say so themselves, and those that were asked for by name.
 *
 * @param folders in the order in which they are searched
 * @param always which files have a say in any case
 * @param asked names relative to the folders, with {@code /}; that of a folder stands for all below it, and the empty
 *     one for everything
 */
public record Sparse(List<Path> folders, FileChoice always, SortedSet<String> asked) {

    public Sparse {
        folders = List.copyOf(folders);
        requireNonNull(always, "always is null");
        asked = new TreeSet<>(asked);
    }

    /** Says by name and content whether a file has a say. */
    @FunctionalInterface
    public interface FileChoice {
        boolean has(String name, byte[] content);
    }

    /** All files of the folders. */
    public static Sparse everything(List<Path> folders) {
        return new Sparse(folders, (name, content) -> true, new TreeSet<>());
    }

    /** Whether the file, or a folder that it lies in, was asked for. */
    boolean isAsked(String name) {
        for (String part = name; ; part = part.substring(0, part.lastIndexOf('/'))) {
            if (asked.contains(part) || asked.contains(part + "/")) {
                return true;
            }
            if (part.lastIndexOf('/') < 0) {
                return asked.contains("");
            }
        }
    }
}
