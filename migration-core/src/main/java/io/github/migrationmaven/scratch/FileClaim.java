/* SPDX-License-Identifier: Apache-2.0 */
package io.github.migrationmaven.scratch;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.Optional;

/**
 * A file that one holder at a time claims, among all threads, class loaders and JVMs.
 *
 * <p>A JVM's locks on a file vanish when it closes any channel to that file. So a claim is first noted for the whole
 * JVM, in the system properties, which even plugins loaded twice share; only its holder opens the file.
 */
final class FileClaim implements AutoCloseable {

    private static final String NOTE = "io.github.migrationmaven.scratch.claim:";
    private static final Duration PAUSE = Duration.ofMillis(20);

    private final String note;
    private final FileChannel channel;
    private final FileLock lock;

    private FileClaim(String note, FileChannel channel, FileLock lock) {
        this.note = note;
        this.channel = channel;
        this.lock = lock;
    }

    /** The claim, unless somebody else holds it. */
    static Optional<FileClaim> tryTake(Path file) throws IOException {
        String note = NOTE + file.toAbsolutePath().normalize();
        if (System.getProperties().putIfAbsent(note, "held") != null) {
            return Optional.empty();
        }
        Optional<FileClaim> claim = Optional.empty();
        try {
            claim = lock(file, note);
            return claim;
        } finally {
            if (claim.isEmpty()) {
                System.getProperties().remove(note);
            }
        }
    }

    /** Waits for the claim; empty when it was not to be had for that long. Says so once when it has to wait. */
    static Optional<FileClaim> take(Path file, Duration patience, Runnable waiting) throws IOException {
        long end = System.nanoTime() + patience.toNanos();
        boolean said = false;
        while (true) {
            Optional<FileClaim> claim = tryTake(file);
            if (claim.isPresent() || System.nanoTime() > end) {
                return claim;
            }
            if (!said) {
                waiting.run();
                said = true;
            }
            try {
                Thread.sleep(PAUSE.toMillis());
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return Optional.empty();
            }
        }
    }

    private static Optional<FileClaim> lock(Path file, String note) throws IOException {
        FileChannel channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        boolean locked = false;
        try {
            FileLock lock = channel.tryLock();
            locked = lock != null;
            return locked ? Optional.of(new FileClaim(note, channel, lock)) : Optional.empty();
        } finally {
            if (!locked) {
                channel.close();
            }
        }
    }

    @Override
    public void close() throws IOException {
        try (channel) {
            lock.release();
        } finally {
            System.getProperties().remove(note);
        }
    }
}
