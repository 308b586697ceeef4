/* SPDX-License-Identifier: Apache-2.0 */
package io.github.migrationmaven.migrations;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Arrays;

/**
 * A disk until the step of a given number, at which something happens. It waits for no medium: what a power cut does is
 * not what is tested with it.
 */
final class KillableDisk implements Disk {

    /** What happens at the step. */
    enum Fault {
        /** The process is gone before the step: neither it nor anything after it happens. */
        KILLED,
        /** The process is gone in the midst of the step: of a file that is written, half is there. */
        KILLED_HALF_WAY,
        /** The step fails, the next ones do not. */
        FAILS_ONCE,
        /** From this step on nothing can be written any more, while moving and deleting still work. */
        FULL,
        /** From this step on nothing can be done any more, but the process is alive. */
        READ_ONLY
    }

    /** The process is gone. */
    static final class Killed extends Error {

        private static final long serialVersionUID = 1L;
    }

    private final Fault fault;
    private final int at;
    private int steps;

    KillableDisk(Fault fault, int at) {
        this.fault = fault;
        this.at = at;
    }

    /** A disk on which nothing happens but counting. */
    static KillableDisk counting() {
        return new KillableDisk(Fault.KILLED, Integer.MAX_VALUE);
    }

    int steps() {
        return steps;
    }

    boolean wasReached() {
        return steps >= at;
    }

    @Override
    public void createDirectory(Path directory) throws IOException {
        step(true);
        if (!Files.isDirectory(directory)) {
            Files.createDirectory(directory);
        }
    }

    @Override
    public void write(Path file, byte[] content) throws IOException {
        if (fault == Fault.KILLED_HALF_WAY && steps + 1 == at) {
            Files.write(file, Arrays.copyOf(content, content.length / 2));
        }
        step(true);
        Files.write(file, content);
    }

    @Override
    public void sync(Path directory) throws IOException {
        step(false);
        assertThat(directory).isDirectory();
    }

    @Override
    public void move(Path from, Path to) throws IOException {
        if (fault == Fault.KILLED_HALF_WAY && steps + 1 == at && Files.isRegularFile(from)) {
            // What a move to another file system leaves.
            Files.copy(from, Disk.halfMoved(to));
        }
        step(false);
        Files.move(from, to, StandardCopyOption.ATOMIC_MOVE);
    }

    @Override
    public void delete(Path path) throws IOException {
        step(false);
        Files.deleteIfExists(path);
    }

    @Override
    public byte[] read(Path file) throws IOException {
        if (isDead()) {
            throw new Killed();
        }
        return Files.readAllBytes(file);
    }

    private boolean isDead() {
        return steps >= at && (fault == Fault.KILLED || fault == Fault.KILLED_HALF_WAY);
    }

    private void step(boolean needsRoom) throws IOException {
        steps++;
        if (isDead()) {
            throw new Killed();
        }
        boolean fails = fault == Fault.FAILS_ONCE && steps == at
                || fault == Fault.FULL && steps >= at && needsRoom
                || fault == Fault.READ_ONLY && steps >= at;
        if (fails) {
            throw new IOException("step " + steps + " fails");
        }
    }
}
