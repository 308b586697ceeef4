/* SPDX-License-Identifier: Apache-2.0 */
package io.github.migrationmaven.scratch;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.File;
import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.zip.CRC32;
import org.jspecify.annotations.Nullable;

/** Folders that belong to one user, and what is done with whole trees of files. */
final class Folders {

    private static final String OWNER_ONLY = "rwx------";
    private static final String PASS_THROUGH = "rwx--x--x";

    private Folders() {}

    /** The folder that this platform gives a user for caches; in the temporary directory for a user without a home. */
    static Path userCache() {
        Optional<Path> told =
                absolute(System.getenv("XDG_CACHE_HOME")).or(() -> absolute(System.getenv("LOCALAPPDATA")));
        if (told.isPresent()) {
            return told.get();
        }
        boolean mac = System.getProperty("os.name", "").startsWith("Mac");
        return absolute(System.getProperty("user.home"))
                .map(home -> mac ? home.resolve("Library/Caches") : home.resolve(".cache"))
                .orElseGet(Folders::ofUserInTemporaryDirectory);
    }

    /** A folder named after the user in the temporary directory. */
    static Path ofUserInTemporaryDirectory() {
        return Path.of(
                System.getProperty("java.io.tmpdir"), "migration-maven-plugin-" + System.getProperty("user.name"));
    }

    private static Optional<Path> absolute(@Nullable String path) {
        return Optional.ofNullable(path)
                .filter(given -> new File(given).isAbsolute())
                .map(Path::of);
    }

    /**
     * Makes the folder, or sees to it that an existing one belongs to this user and can be written.
     *
     * @throws IOException saying why the folder cannot be used
     */
    static void makeOwn(Path folder, RunAs runAs) throws IOException {
        Files.createDirectories(folder);
        if (isPosix(folder)) {
            Path probe = Files.createTempFile(folder, "probe", null);
            try {
                if (!Files.getOwner(folder).equals(Files.getOwner(probe))) {
                    throw new IOException(
                            "it belongs to " + Files.getOwner(folder).getName());
                }
            } finally {
                Files.delete(probe);
            }
        }
        permit(folder, runAs.nobody() ? PASS_THROUGH : OWNER_ONLY);
        requireReachable(folder, runAs);
    }

    private static void requireReachable(Path folder, RunAs runAs) throws IOException {
        if (!runAs.nobody()) {
            return;
        }
        for (Path above = folder.toRealPath(); above != null; above = above.getParent()) {
            int mode = (Integer) Files.getAttribute(above, "unix:mode");
            if ((mode & 1) == 0) {
                throw new IOException("the server runs as user " + RunAs.NOBODY + ", who may not enter " + above);
            }
        }
    }

    private static boolean isPosix(Path file) {
        return file.getFileSystem().supportedFileAttributeViews().contains("posix");
    }

    /** Sets the permissions of a file, on file systems that have them. */
    static void permit(Path file, String permissions) throws IOException {
        if (isPosix(file)) {
            Files.setPosixFilePermissions(file, PosixFilePermissions.fromString(permissions));
        }
    }

    /**
     * Refuses to begin what would fill the disk.
     *
     * @throws IOException when fewer than {@code megabytes} are free
     */
    static void requireSpace(Path folder, long megabytes) throws IOException {
        long free = Files.getFileStore(folder).getUsableSpace() >> 20;
        if (free < megabytes) {
            throw new IOException("it needs %d MB of free space and has %d MB".formatted(megabytes, free));
        }
    }

    static void copy(Path from, Path to) throws IOException {
        try (Stream<Path> files = Files.walk(from)) {
            for (Path file : (Iterable<Path>) files::iterator) {
                Files.copy(file, to.resolve(from.relativize(file).toString()), LinkOption.NOFOLLOW_LINKS);
            }
        }
    }

    /** Gives the tree to the user that the server runs as. */
    static void giveTo(RunAs runAs, Path tree) throws IOException {
        if (!runAs.nobody()) {
            return;
        }
        try (Stream<Path> files = Files.walk(tree)) {
            for (Path file : (Iterable<Path>) files::iterator) {
                Files.setAttribute(file, "unix:uid", RunAs.NOBODY, LinkOption.NOFOLLOW_LINKS);
                Files.setAttribute(file, "unix:gid", RunAs.NOBODY, LinkOption.NOFOLLOW_LINKS);
            }
        }
    }

    /** Replaces the file by one with this content, whole or not at all, that only its owner may read. */
    static void write(Path file, String content) throws IOException {
        Path whole = Files.createTempFile(file.getParent(), "write", null);
        Files.writeString(whole, content);
        Files.move(whole, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }

    /** Deletes the tree if it is there, also one in which somebody else is deleting. */
    static void delete(Path tree) throws IOException {
        Files.walkFileTree(tree, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                Files.deleteIfExists(file);
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFileFailed(Path file, IOException failure) throws IOException {
                if (failure instanceof NoSuchFileException) {
                    return FileVisitResult.CONTINUE;
                }
                throw failure;
            }

            @Override
            public FileVisitResult postVisitDirectory(Path folder, @Nullable IOException failure) throws IOException {
                if (failure != null) {
                    throw failure;
                }
                Files.deleteIfExists(folder);
                return FileVisitResult.CONTINUE;
            }
        });
    }

    /** A number that tells apart trees of files with other names or contents, as far as chance goes. */
    static String checksum(List<Path> trees) throws IOException {
        CRC32 checksum = new CRC32();
        for (Path tree : trees) {
            List<Path> files = new ArrayList<>();
            try (Stream<Path> walk = Files.walk(tree)) {
                walk.filter(Files::isRegularFile).forEach(files::add);
            }
            Collections.sort(files);
            for (Path file : files) {
                checksum.update(tree.relativize(file).toString().getBytes(UTF_8));
                checksum.update(Files.readAllBytes(file));
            }
        }
        return Long.toHexString(checksum.getValue());
    }
}
