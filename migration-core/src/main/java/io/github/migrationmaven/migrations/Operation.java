/* SPDX-License-Identifier: Apache-2.0 */
package io.github.migrationmaven.migrations;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.Optional;

/**
 * What a publishing does to one file. Carrying it out and taking it back may both be stopped and begun again.
 *
 * @param target the file
 * @param staged where the new content waits; absent when the file is removed
 * @param former where the old content is kept; absent when there was no file
 */
record Operation(Path target, Optional<Content> staged, Optional<Content> former) {

    /** A content by its SHA-256, and where a copy of it lies. */
    record Content(Path path, String sha256) {}

    void carryOut(Disk disk) throws IOException {
        if (staged.isPresent()) {
            disk.move(staged.get().path(), target);
        } else {
            disk.delete(target);
        }
        disk.sync(Tree.parent(target));
    }

    /** Whether the target reads as it should after the operation. */
    boolean isDone(Disk disk) throws IOException {
        return current(disk).equals(staged.map(Content::sha256));
    }

    /**
     * Brings the old content back.
     *
     * @param aside where to keep what someone else has written to the target in the meantime
     * @return what was done, in words; empty when nothing was to do
     */
    Optional<String> takeBack(Disk disk, Path aside) throws IOException {
        disk.delete(Disk.halfMoved(target));
        Optional<String> current = current(disk);
        if (current.equals(former.map(Content::sha256))) {
            return Optional.empty();
        }
        String kept = "";
        if (current.isPresent() && !current.equals(staged.map(Content::sha256))) {
            WorkArea.createAll(disk, aside);
            Path place = aside.resolve(current.get().substring(0, 8) + "-" + target.getFileName());
            disk.move(target, place);
            kept = " (what was edited since is kept in " + place + ")";
        }
        if (former.isPresent()) {
            WorkArea.createAll(disk, Tree.parent(target));
            disk.move(former.get().path(), target);
        } else {
            disk.delete(target);
        }
        if (Files.isDirectory(Tree.parent(target))) {
            disk.sync(Tree.parent(target));
        }
        return Optional.of(target + (former.isPresent() ? " restored" : " removed") + kept);
    }

    private Optional<String> current(Disk disk) throws IOException {
        return Files.exists(target, LinkOption.NOFOLLOW_LINKS)
                ? Optional.of(Fingerprint.of(disk.read(target)))
                : Optional.empty();
    }
}
