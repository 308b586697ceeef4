/* SPDX-License-Identifier: Apache-2.0 */
package io.github.migrationmaven.preflight;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Whether there is room for files, for PostgreSQL's programs and data, and for proofs. */
final class SpaceCheck implements Check {

    private static final long MEGABYTE = 1 << 20;
    private static final long CHECKOUT = 10 * MEGABYTE;
    private static final long CACHE = 500 * MEGABYTE;
    private static final long TEMPORARY = 50 * MEGABYTE;

    @Override
    public String name() {
        return "space";
    }

    @Override
    public boolean asksDatabase() {
        return false;
    }

    @Override
    public Finding run(Subject subject) {
        Map<Path, Long> wanted = new LinkedHashMap<>();
        wanted.put(subject.folders().module(), CHECKOUT);
        wanted.put(subject.folders().cache(), CACHE);
        wanted.put(Path.of(System.getProperty("java.io.tmpdir")), TEMPORARY);
        List<String> lacking = wanted.entrySet().stream()
                .filter(entry -> free(entry.getKey()) < entry.getValue())
                .map(entry -> "%s has %d MB, and %d MB are wanted"
                        .formatted(entry.getKey(), free(entry.getKey()) / MEGABYTE, entry.getValue() / MEGABYTE))
                .toList();
        return lacking.isEmpty()
                ? ok("enough in the checkout, the cache and the temporary folder")
                : failed(String.join("; ", lacking), "Make room there.");
    }

    private static long free(Path folder) {
        try {
            return Files.getFileStore(DirectoriesCheck.existing(folder)).getUsableSpace();
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot ask for the space of " + folder, e);
        }
    }
}
