/* SPDX-License-Identifier: Apache-2.0 */
package io.github.migrationmaven.testing;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** A file system of one megabyte in memory, where this user may make one. */
public record SmallDisk(Path path) implements AutoCloseable {

    /** Mounts it on a new folder; empty where that is not allowed, as without root or in most containers. */
    public static Optional<SmallDisk> mount(Path folder) throws IOException {
        Files.createDirectories(folder);
        return run("mount", "-t", "tmpfs", "-o", "size=1m", "tmpfs", folder.toString()) == 0
                ? Optional.of(new SmallDisk(folder))
                : Optional.empty();
    }

    /** Leaves no more than a few pages of room; the file that takes the rest. */
    public Path fill() throws IOException {
        Path filler = path.resolve("filler");
        byte[] page = new byte[4096];
        try (var out = Files.newOutputStream(filler)) {
            for (long left = Files.getFileStore(path).getUsableSpace() - 3 * page.length;
                    left > 0;
                    left -= page.length) {
                out.write(page);
            }
        }
        return filler;
    }

    @Override
    public void close() throws IOException {
        if (run("umount", path.toString()) != 0) {
            throw new IOException("umount of " + path + " failed");
        }
    }

    private static int run(String... command) {
        try {
            return new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start()
                    .waitFor();
        } catch (IOException e) {
            return -1;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return -1;
        }
    }
}
