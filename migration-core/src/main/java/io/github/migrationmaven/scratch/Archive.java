/* SPDX-License-Identifier: Apache-2.0 */
package io.github.migrationmaven.scratch;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.tukaani.xz.XZInputStream;

/** The jar with PostgreSQL's programs: a zip around one {@code postgres-<platform>.txz}. */
record Archive(Path jar, String platform) {

    private static final String PREFIX = "postgres-";
    private static final String SUFFIX = ".txz";

    /**
     * Finds out the platform of the archive, such as {@code linux-x86_64}.
     *
     * @throws IOException when the jar cannot be read or has not exactly one such entry
     */
    static Archive open(Path jar) throws IOException {
        try (ZipFile zip = new ZipFile(jar.toFile())) {
            List<String> names = zip.stream()
                    .map(ZipEntry::getName)
                    .filter(name -> name.startsWith(PREFIX) && name.endsWith(SUFFIX))
                    .toList();
            if (names.size() != 1) {
                throw new IOException(jar + " holds no single entry " + PREFIX + "*" + SUFFIX + ", but " + names);
            }
            String name = names.get(0);
            return new Archive(jar, name.substring(PREFIX.length(), name.length() - SUFFIX.length()));
        }
    }

    /** Unpacks {@code bin}, {@code lib} and {@code share} into an empty folder. */
    void unpackTo(Path folder) throws IOException {
        try (ZipFile zip = new ZipFile(jar.toFile());
                InputStream packed = zip.getInputStream(zip.getEntry(PREFIX + platform + SUFFIX));
                TarArchiveInputStream tar =
                        new TarArchiveInputStream(new XZInputStream(new BufferedInputStream(packed, 1 << 16)))) {
            for (TarArchiveEntry entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
                unpack(entry, tar, folder);
            }
        }
    }

    private void unpack(TarArchiveEntry entry, InputStream content, Path folder) throws IOException {
        Path file = inside(folder, folder.resolve(entry.getName()));
        if (entry.isDirectory()) {
            Files.createDirectories(file);
            return;
        }
        Files.createDirectories(inside(folder, file).getParent());
        if (entry.isSymbolicLink()) {
            inside(folder, file.resolveSibling(entry.getLinkName()));
            Files.createSymbolicLink(file, Path.of(entry.getLinkName()));
        } else if (entry.isLink()) {
            Files.copy(inside(folder, folder.resolve(entry.getLinkName())), file);
        } else {
            Files.copy(content, file);
            Folders.permit(file, (entry.getMode() & 0100) == 0 ? "rw-r--r--" : "rwxr-xr-x");
        }
    }

    private Path inside(Path folder, Path file) throws IOException {
        Path normal = file.normalize();
        if (!normal.startsWith(folder)) {
            throw new IOException(jar + " holds an entry that leads out of its folder: " + file);
        }
        return normal;
    }
}
