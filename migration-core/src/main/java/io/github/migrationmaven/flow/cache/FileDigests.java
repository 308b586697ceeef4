/* SPDX-License-Identifier: Apache-2.0 */
package io.github.migrationmaven.flow.cache;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileVisitOption;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * The content of files as SHA-256. Safe for use by several threads.
 *
 * <p>A jar is read once as long as its size, its times and its place on the disk are the same, among them the time of
 * change, which no program can set. Where files have no such time each is read each time.
 */
final class FileDigests {

    /** What builds stamp with the time and no JPA provider reads. */
    private static final Set<String> STAMPS = Set.of("META-INF/build-info.properties", "git.properties");

    /** Within this time of its last change a file may change once more without another time. */
    private static final Duration COARSEST_CLOCK = Duration.ofSeconds(2);

    /** Smaller files are read each time. */
    private static final long LARGE = 16 << 10;

    private final KnownDigests known;

    FileDigests(KnownDigests known) {
        this.known = known;
    }

    /** Adds a file with its content, a folder with everything below it, or that there is nothing. */
    void add(Path path, KeyWriter to) throws IOException {
        if (Files.isDirectory(path)) {
            addFolder(path, to);
        } else if (Files.isRegularFile(path)) {
            to.text("file");
            to.bytes(digest(path));
        } else if (Files.exists(path)) {
            throw new IOException(path + " is neither a file nor a folder");
        } else {
            to.text("absent");
        }
    }

    /** Adds what has a say of a folder; a jar in its place has it as a whole. */
    void add(Path folder, Sparse sparse, KeyWriter to) throws IOException {
        if (!Files.isDirectory(folder)) {
            add(folder, to);
            return;
        }
        for (Map.Entry<String, Path> file : files(folder).entrySet()) {
            if (sparse.isAsked(file.getKey())
                    || sparse.always().has(file.getKey(), Files.readAllBytes(file.getValue()))) {
                to.text(file.getKey());
                add(file.getValue(), to);
            }
        }
    }

    private void addFolder(Path folder, KeyWriter to) throws IOException {
        Map<String, Path> files = files(folder);
        to.text("folder");
        to.number(files.size());
        for (Map.Entry<String, Path> file : files.entrySet()) {
            to.text(file.getKey());
            add(file.getValue(), to);
        }
    }

    /** What lies below a folder, by its name there. */
    private static Map<String, Path> files(Path folder) throws IOException {
        Map<String, Path> files = new TreeMap<>();
        try (Stream<Path> walk = Files.walk(folder, FileVisitOption.FOLLOW_LINKS)) {
            walk.filter(path -> !Files.isDirectory(path))
                    .forEach(
                            file -> files.put(folder.relativize(file).toString().replace('\\', '/'), file));
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
        files.keySet().removeAll(STAMPS);
        return files;
    }

    private byte[] digest(Path file) throws IOException {
        boolean unix = file.getFileSystem().supportedFileAttributeViews().contains("unix");
        if (!unix || Files.size(file) < LARGE) {
            return KeyWriter.sha256().digest(Files.readAllBytes(file));
        }
        BasicFileAttributes before = attributes(file);
        KnownDigests.State state = state(file, before);
        byte[] seen = known.find(state);
        if (seen.length > 0) {
            return seen;
        }
        byte[] digest = KeyWriter.sha256().digest(Files.readAllBytes(file));
        if (isSettled(file, before) && state.equals(state(file, attributes(file)))) {
            known.add(state, digest);
        }
        return digest;
    }

    private static boolean isSettled(Path file, BasicFileAttributes attributes) throws IOException {
        Instant youngest = Instant.now().minus(COARSEST_CLOCK);
        return changed(file).toInstant().isBefore(youngest)
                && attributes.lastModifiedTime().toInstant().isBefore(youngest);
    }

    private static KnownDigests.State state(Path file, BasicFileAttributes attributes) throws IOException {
        return new KnownDigests.State(
                file.toString(),
                attributes.size(),
                attributes.lastModifiedTime().toString(),
                changed(file).toString(),
                String.valueOf(attributes.fileKey()));
    }

    private static FileTime changed(Path file) throws IOException {
        return (FileTime) Files.getAttribute(file, "unix:ctime");
    }

    private static BasicFileAttributes attributes(Path file) throws IOException {
        return Files.readAttributes(file, BasicFileAttributes.class);
    }
}
