/* SPDX-License-Identifier: Apache-2.0 */
package io.github.migrationmaven.flow.cache;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Digests of large files that earlier runs have read, in one file that begins with a SHA-256 of itself. Safe for use by
 * several threads; of several runs that write it at once the last one wins.
 */
final class KnownDigests {

    private static final int MOST = 5000;
    private static final int HEAD = 32;

    private final Map<State, String> known = new ConcurrentHashMap<>();
    private volatile boolean changed;

    /**
     * A file as it was when it was read. Every change of a file gives it another time of change, which nobody can set.
     *
     * @param modified when its content changed, to the nanosecond
     * @param changed when anything of it changed
     * @param place device and inode
     */
    record State(String file, long size, String modified, String changed, String place) {}

    private record Line(State state, String digest) {}

    private record Lines(List<Line> all) {

        private Lines {
            all = List.copyOf(all);
        }
    }

    /** Takes in what earlier runs have written; a file that is not whole says nothing. */
    void load(Path file) throws IOException {
        try {
            byte[] bytes = Files.readAllBytes(file);
            byte[] content = Arrays.copyOfRange(bytes, Math.min(HEAD, bytes.length), bytes.length);
            if (Arrays.equals(KeyWriter.sha256().digest(content), Arrays.copyOf(bytes, HEAD))) {
                DataInputStream in = new DataInputStream(new ByteArrayInputStream(content));
                ((Lines) RecordCodec.read(Lines.class, in))
                        .all()
                        .forEach(line -> known.put(line.state(), line.digest()));
            }
        } catch (NoSuchFileException e) {
            known.clear();
        }
    }

    /** Writes all that is known, if any of it is new. */
    void save(Path file) throws IOException {
        if (!changed) {
            return;
        }
        changed = false;
        ByteArrayOutputStream content = new ByteArrayOutputStream();
        List<Line> lines = known.entrySet().stream()
                .limit(MOST)
                .map(entry -> new Line(entry.getKey(), entry.getValue()))
                .toList();
        RecordCodec.write(new Lines(lines), Lines.class, new DataOutputStream(content));
        Path whole = Files.createTempFile(file.getParent(), "digests", ".tmp");
        try {
            ByteArrayOutputStream all = new ByteArrayOutputStream();
            all.write(KeyWriter.sha256().digest(content.toByteArray()));
            all.write(content.toByteArray());
            Files.write(whole, all.toByteArray());
            Files.move(whole, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } finally {
            Files.deleteIfExists(whole);
        }
    }

    byte[] find(State state) {
        String digest = known.get(state);
        return digest == null ? new byte[0] : HexFormat.of().parseHex(digest);
    }

    void add(State state, byte[] digest) {
        known.put(state, HexFormat.of().formatHex(digest));
        changed = true;
    }
}
