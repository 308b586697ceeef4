/* SPDX-License-Identifier: Apache-2.0 */
package io.github.migrationmaven.flow.cache;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * The files of the cache, one an entry: what it begins with, a SHA-256 of the rest, the key, what is kept.
 *
 * <p>An entry appears whole or not at all, and what it says follows from its name, so that runs which write or remove
 * the same one at a time do not disturb each other.
 */
final class Entries {

    /** The file of digests that many keys have in common. */
    static final String DIGESTS = "digests";

    private static final String SUFFIX = ".outcome";
    private static final String UNFINISHED = ".tmp";
    private static final byte[] MAGIC = {'m', 'i', 'g', 'r', 'a', 't', 'e', 1};
    private static final int HEAD = MAGIC.length + 32;

    /** After an hour nobody is writing any more. */
    private static final Duration ABANDONED = Duration.ofHours(1);

    private final Path folder;
    private final int most;

    /** @param most how many entries are left after a new one; those that were of use last stay */
    Entries(Path folder, int most) {
        this.folder = folder;
        this.most = most;
    }

    /** What is kept under a key. Whatever cannot be one of our entries is removed. */
    <T extends Record> Optional<T> find(InputKey key, Class<T> type) throws IOException {
        Path file = file(key);
        try {
            T kept = decode(Files.readAllBytes(file), key, type);
            Files.setLastModifiedTime(file, FileTime.from(Instant.now()));
            return Optional.of(kept);
        } catch (NoSuchFileException e) {
            return Optional.empty();
        } catch (ForeignException e) {
            Files.deleteIfExists(file);
            return Optional.empty();
        }
    }

    void keep(InputKey key, Record kept, KnownDigests digests) throws IOException {
        digests.save(folder.resolve(DIGESTS));
        Path whole = Files.createTempFile(folder, "entry", UNFINISHED);
        boolean moved = false;
        try {
            Files.write(whole, encode(key, kept));
            Files.move(whole, file(key), StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
            moved = true;
        } finally {
            if (!moved) {
                Files.deleteIfExists(whole);
            }
        }
        evict();
    }

    private Path file(InputKey key) {
        return folder.resolve(key.hex() + SUFFIX);
    }

    private static byte[] encode(InputKey key, Record kept) throws IOException {
        ByteArrayOutputStream content = new ByteArrayOutputStream();
        try (DataOutputStream out = new DataOutputStream(content)) {
            RecordCodec.write(key, InputKey.class, out);
            RecordCodec.write(kept, kept.getClass(), out);
        }
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        file.write(MAGIC);
        file.write(KeyWriter.sha256().digest(content.toByteArray()));
        file.write(content.toByteArray());
        return file.toByteArray();
    }

    private static <T extends Record> T decode(byte[] file, InputKey key, Class<T> type) throws ForeignException {
        if (file.length < HEAD || !Arrays.equals(MAGIC, Arrays.copyOf(file, MAGIC.length))) {
            throw new ForeignException();
        }
        byte[] content = Arrays.copyOfRange(file, HEAD, file.length);
        if (!Arrays.equals(KeyWriter.sha256().digest(content), Arrays.copyOfRange(file, MAGIC.length, HEAD))) {
            throw new ForeignException();
        }
        try (DataInputStream in = new DataInputStream(new ByteArrayInputStream(content))) {
            if (!key.equals(RecordCodec.read(InputKey.class, in))) {
                throw new ForeignException();
            }
            return type.cast(RecordCodec.read(type, in));
        } catch (ForeignException e) {
            throw e;
        } catch (IOException e) {
            throw new ForeignException(e);
        }
    }

    private void evict() throws IOException {
        Instant abandoned = Instant.now().minus(ABANDONED);
        for (Dated unfinished : files(UNFINISHED)) {
            if (unfinished.time().toInstant().isBefore(abandoned)) {
                Files.deleteIfExists(unfinished.file());
            }
        }
        List<Dated> entries = files(SUFFIX);
        entries.sort(Comparator.comparing(Dated::time));
        for (Dated oldest : entries.subList(0, Math.max(0, entries.size() - most))) {
            Files.deleteIfExists(oldest.file());
        }
    }

    private List<Dated> files(String suffix) throws IOException {
        List<Dated> found = new ArrayList<>();
        try (DirectoryStream<Path> files = Files.newDirectoryStream(folder, "*" + suffix)) {
            for (Path file : files) {
                Dated.of(file).ifPresent(found::add);
            }
        } catch (DirectoryIteratorException e) {
            throw e.getCause();
        }
        return found;
    }

    /** A file and when it was of use last. */
    private record Dated(Path file, FileTime time) {

        /** Absent when another run was faster and has removed it. */
        static Optional<Dated> of(Path file) throws IOException {
            try {
                return Optional.of(new Dated(file, Files.getLastModifiedTime(file)));
            } catch (NoSuchFileException e) {
                return Optional.empty();
            }
        }
    }

    /** A file that is not one of our entries, or no longer. */
    private static final class ForeignException extends IOException {

        private static final long serialVersionUID = 1;

        ForeignException() {
            super("foreign");
        }

        ForeignException(Throwable cause) {
            super("foreign", cause);
        }
    }
}
