/* SPDX-License-Identifier: Apache-2.0 */
package io.github.migrationmaven.migrations;

import static io.github.migrationmaven.ErrorCode.PUBLISH_FAILED;

import io.github.migrationmaven.MigrationException;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import java.util.concurrent.locks.LockSupport;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The directory {@code .migration} beside a module's {@code pom.xml}: lock, journal, stage and backups. */
final class WorkArea {

    static final int BACKUPS_KEPT = 5;

    private static final Pattern BACKUP = Pattern.compile("(\\d{4,})(-.*)?");
    private static final Duration PAUSE = Duration.ofMillis(50);
    private static final Map<Path, Semaphore> HELD = new ConcurrentHashMap<>();

    private final Path module;
    private final Path root;

    WorkArea(Path module) {
        this.module = module.toAbsolutePath().normalize();
        this.root = this.module.resolve(".migration");
    }

    Path module() {
        return module;
    }

    Path journal() {
        return root.resolve("journal");
    }

    /** New contents wait here. */
    Path staged() {
        return root.resolve("stage/new");
    }

    /** What is replaced or removed, until the publishing is over and this becomes a backup. */
    Path former() {
        return root.resolve("stage/old");
    }

    /** The same for the module's output, of which no backup is kept. */
    Path formerOutput() {
        return root.resolve("stage/output");
    }

    Path backups() {
        return root.resolve("backup");
    }

    /** Makes the directory, and keeps it out of version control. */
    void prepare(Disk disk) throws IOException {
        disk.createDirectory(root);
        Path ignore = root.resolve(".gitignore");
        if (!Files.exists(ignore)) {
            disk.write(ignore, "*\n".getBytes(StandardCharsets.UTF_8));
        }
    }

    /**
     * Waits until no one else holds the module.
     *
     * @throws MigrationException {@code PUBLISH_FAILED} when someone holds it for longer than {@code patience}
     */
    Lock lock(Disk disk, Duration patience) throws IOException {
        prepare(disk);
        long end = System.nanoTime() + patience.toNanos();
        // Within this process a file lock does not do: closing any channel of the file would release it.
        Semaphore own = HELD.computeIfAbsent(root, path -> new Semaphore(1));
        while (!own.tryAcquire()) {
            pause(end);
        }
        try {
            return new Lock(channel(end), own);
        } catch (IOException | RuntimeException e) {
            own.release();
            throw e;
        }
    }

    private FileChannel channel(long end) throws IOException {
        FileChannel channel =
                FileChannel.open(root.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        try {
            while (!isLocked(channel)) {
                pause(end);
            }
            return channel;
        } catch (IOException | RuntimeException e) {
            channel.close();
            throw e;
        }
    }

    private static boolean isLocked(FileChannel channel) throws IOException {
        try {
            return channel.tryLock() != null;
        } catch (OverlappingFileLockException e) {
            // Held by this process through another class loader.
            return false;
        }
    }

    private void pause(long end) {
        if (System.nanoTime() - end > 0 || Thread.currentThread().isInterrupted()) {
            throw new MigrationException(
                    PUBLISH_FAILED,
                    "Another run is publishing migrations of " + module + ".",
                    "Wait until it has ended, then run this again.");
        }
        LockSupport.parkNanos(PAUSE.toNanos());
    }

    void clearStage(Disk disk) throws IOException {
        deleteAll(disk, root.resolve("stage"));
    }

    void createStage(Disk disk) throws IOException {
        createAll(disk, staged());
        createAll(disk, former());
        createAll(disk, formerOutput());
    }

    /** Turns what the publishing replaced into a backup, and forgets the oldest backups. */
    void keepBackup(Disk disk, Optional<String> label) throws IOException {
        if (entries(former()).isEmpty()) {
            return;
        }
        createAll(disk, backups());
        List<Path> before = numbered();
        int last = before.isEmpty() ? 0 : number(before.get(before.size() - 1));
        String name = "%04d%s".formatted(last + 1, label.map(text -> "-" + text).orElse(""));
        disk.move(former(), backups().resolve(name));
        disk.sync(backups());
        for (Path old : before.subList(0, Math.max(0, before.size() + 1 - BACKUPS_KEPT))) {
            deleteAll(disk, old);
        }
    }

    private List<Path> numbered() throws IOException {
        return entries(backups()).stream()
                .filter(path -> BACKUP.matcher(path.getFileName().toString()).matches())
                .sorted(Comparator.comparingInt(WorkArea::number))
                .toList();
    }

    private static int number(Path backup) {
        Matcher matcher = BACKUP.matcher(backup.getFileName().toString());
        if (!matcher.matches()) {
            throw new IllegalArgumentException("Not a backup: " + backup);
        }
        return Integer.parseInt(matcher.group(1));
    }

    /** Makes a directory with all that it lies in. */
    static void createAll(Disk disk, Path directory) throws IOException {
        if (Files.isDirectory(directory)) {
            return;
        }
        if (directory.getParent() != null) {
            createAll(disk, directory.getParent());
        }
        disk.createDirectory(directory);
    }

    /** Removes a directory with all that lies in it; links are removed, not followed. */
    static void deleteAll(Disk disk, Path path) throws IOException {
        if (Files.isDirectory(path, LinkOption.NOFOLLOW_LINKS)) {
            for (Path entry : entries(path)) {
                deleteAll(disk, entry);
            }
        }
        disk.delete(path);
    }

    private static List<Path> entries(Path directory) throws IOException {
        if (!Files.isDirectory(directory)) {
            return List.of();
        }
        try (Stream<Path> entries = Files.list(directory)) {
            return entries.sorted().toList();
        }
    }

    /** A module that is held; closing lets it go. */
    static final class Lock implements AutoCloseable {

        private final FileChannel channel;
        private final Semaphore own;

        private Lock(FileChannel channel, Semaphore own) {
            this.channel = channel;
            this.own = own;
        }

        @Override
        public void close() throws IOException {
            try {
                // Closing the channel releases the lock.
                channel.close();
            } finally {
                own.release();
            }
        }
    }
}
