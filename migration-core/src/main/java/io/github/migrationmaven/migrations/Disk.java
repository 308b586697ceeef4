/* SPDX-License-Identifier: Apache-2.0 */
package io.github.migrationmaven.migrations;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Locale;

/** The operations on files from which a publishing is made; after each the machine may stop. */
interface Disk {

    /** Makes one directory, whose parent is there; does nothing when it is there already. */
    void createDirectory(Path directory) throws IOException;

    /** Writes a whole file, down to the medium. */
    void write(Path file, byte[] content) throws IOException;

    /** Brings the entries of a directory down to the medium. */
    void sync(Path directory) throws IOException;

    /** Gives a file or directory another place, in one step; a file that is there is replaced. */
    void move(Path from, Path to) throws IOException;

    /** Removes a file or an empty directory, if it is there. */
    void delete(Path path) throws IOException;

    byte[] read(Path file) throws IOException;

    /** What the move of a file to {@code target} may leave behind when it is stopped half way. */
    static Path halfMoved(Path target) {
        return target.resolveSibling("." + target.getFileName() + ".unfinished");
    }

    /** The disk of this machine. */
    static Disk real() {
        return new Real();
    }

    /** The disk of this machine. */
    final class Real implements Disk {

        private static final boolean WINDOWS =
                System.getProperty("os.name").toLowerCase(Locale.ROOT).startsWith("windows");

        private Real() {}

        @Override
        public void createDirectory(Path directory) throws IOException {
            if (!Files.isDirectory(directory)) {
                Files.createDirectory(directory);
            }
        }

        @Override
        public void write(Path file, byte[] content) throws IOException {
            try {
                writeThrough(file, content);
            } catch (FileSystemException e) {
                throw e;
            } catch (IOException e) {
                // Of a disk that is full Java says no more than that it is.
                throw new FileSystemException(file.toString(), null, e.getMessage());
            }
        }

        private static void writeThrough(Path file, byte[] content) throws IOException {
            try (FileChannel channel = FileChannel.open(
                    file,
                    StandardOpenOption.CREATE,
                    StandardOpenOption.WRITE,
                    StandardOpenOption.TRUNCATE_EXISTING,
                    LinkOption.NOFOLLOW_LINKS)) {
                ByteBuffer buffer = ByteBuffer.wrap(content);
                while (buffer.hasRemaining()) {
                    channel.write(buffer);
                }
                channel.force(true);
            }
        }

        @Override
        public void sync(Path directory) throws IOException {
            // Windows has no such operation: it cannot open a directory as a file.
            if (!WINDOWS) {
                try (FileChannel channel = FileChannel.open(directory, StandardOpenOption.READ)) {
                    channel.force(true);
                }
            }
        }

        @Override
        public void move(Path from, Path to) throws IOException {
            try {
                Files.move(from, to, StandardCopyOption.ATOMIC_MOVE);
            } catch (AtomicMoveNotSupportedException e) {
                // Another file system: copy first, so that the last step is a move within one again.
                Path beside = halfMoved(to);
                write(beside, read(from));
                Files.move(beside, to, StandardCopyOption.ATOMIC_MOVE);
                Files.delete(from);
            }
        }

        @Override
        public void delete(Path path) throws IOException {
            Files.deleteIfExists(path);
        }

        @Override
        public byte[] read(Path file) throws IOException {
            return Files.readAllBytes(file);
        }
    }
}
