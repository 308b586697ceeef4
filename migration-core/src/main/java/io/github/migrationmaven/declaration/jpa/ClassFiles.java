/* SPDX-License-Identifier: Apache-2.0 */
package io.github.migrationmaven.declaration.jpa;

import static io.github.migrationmaven.ErrorCode.ENTITIES_REJECTED;
import static java.nio.charset.StandardCharsets.ISO_8859_1;

import io.github.migrationmaven.MigrationException;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Enumeration;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.jboss.jandex.Index;
import org.jboss.jandex.Indexer;

/**
 * Indexes those class files of a directory or jar in which one of a few texts occurs.
 *
 * <p>The name of every annotation that a class carries stands in its class file as it is (Java Virtual Machine
 * Specification, "RuntimeVisibleAnnotations"), so that a search of the bytes misses none and most classes need not be
 * parsed.
 */
final class ClassFiles {

    private final Indexer indexer = new Indexer();
    private final List<byte[]> texts;
    private final List<String> passedOver;

    private ClassFiles(List<String> texts, List<String> passedOver) {
        this.passedOver = passedOver;
        this.texts = texts.stream().map(text -> text.getBytes(ISO_8859_1)).toList();
    }

    /** As below, with no class passed over. */
    static Index containing(List<String> texts, Path root) {
        return containing(texts, root, List.of());
    }

    /**
     * Reads a directory or jar; one that does not exist has no classes.
     *
     * @param passedOver how the paths of classes begin that are not looked at
     * @throws MigrationException ENTITIES_REJECTED when it cannot be read
     */
    static Index containing(List<String> texts, Path root, List<String> passedOver) {
        try {
            return read(new ClassFiles(texts, passedOver), root);
        } catch (IOException e) {
            throw unreadable(root, e);
        }
    }

    /** Whether a directory or jar has a file. */
    static boolean has(Path root, String file) {
        if (!Files.isRegularFile(root)) {
            return Files.isRegularFile(root.resolve(file));
        }
        try (ZipFile zip = new ZipFile(root.toFile())) {
            return zip.getEntry(file) != null;
        } catch (IOException e) {
            throw unreadable(root, e);
        }
    }

    private static MigrationException unreadable(Path root, IOException cause) {
        return new MigrationException(
                ENTITIES_REJECTED,
                "%s on the class path of the module cannot be read: %s.".formatted(root, cause),
                "Delete it, so that Maven makes or downloads it again.",
                cause);
    }

    private static Index read(ClassFiles files, Path root) throws IOException {
        if (Files.isDirectory(root)) {
            files.addDirectory(root);
        } else if (Files.isRegularFile(root)) {
            files.addJar(root);
        }
        return files.indexer.complete();
    }

    private void addDirectory(Path root) throws IOException {
        List<Path> files;
        try (Stream<Path> tree = Files.walk(root)) {
            files = tree.filter(file -> isClass(root.relativize(file).toString().replace('\\', '/')))
                    .filter(Files::isRegularFile)
                    .sorted()
                    .toList();
        }
        for (Path file : files) {
            add(Files.readAllBytes(file));
        }
    }

    private void addJar(Path jar) throws IOException {
        try (ZipFile zip = new ZipFile(jar.toFile())) {
            Enumeration<? extends ZipEntry> entries = zip.entries();
            while (entries.hasMoreElements()) {
                ZipEntry entry = entries.nextElement();
                if (isClass(entry.getName())) {
                    try (InputStream in = zip.getInputStream(entry)) {
                        add(in.readAllBytes());
                    }
                }
            }
        }
    }

    private boolean isClass(String name) {
        return name.endsWith(".class")
                && !name.startsWith("META-INF/")
                && !name.endsWith("module-info.class")
                && passedOver.stream().noneMatch(name::startsWith);
    }

    private void add(byte[] bytes) throws IOException {
        if (texts.stream().anyMatch(text -> contains(bytes, text))) {
            indexer.index(new ByteArrayInputStream(bytes));
        }
    }

    static boolean contains(byte[] bytes, byte[] text) {
        int last = bytes.length - text.length;
        for (int i = 0; i <= last; i++) {
            if (bytes[i] == text[0] && matches(bytes, i, text)) {
                return true;
            }
        }
        return false;
    }

    private static boolean matches(byte[] bytes, int from, byte[] text) {
        for (int i = 1; i < text.length; i++) {
            if (bytes[from + i] != text[i]) {
                return false;
            }
        }
        return true;
    }
}
