/* SPDX-License-Identifier: Apache-2.0 */
package io.github.migrationmaven.flow;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileVisitOption;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * SQL that reads more than itself: files, other databases, the time at which it runs. What it leads to may be another
 * thing tomorrow, though no file of the module has changed.
 */
final class OutsideWorld {

    private static final Pattern NAMED = Pattern.compile(
            "\\bpg_(read|ls|stat)_\\w*(file|dir)|\\blo_import\\b|\\bdblink|\\bimport\\s+foreign\\s+schema\\b"
                    + "|\\bcopy\\b[^;]{0,2000}?\\bfrom\\s+(program\\b|e?')"
                    + "|flyway:(timestamp|workingdirectory|environment|filename)",
            Pattern.CASE_INSENSITIVE);

    private OutsideWorld() {}

    /** Whether SQL of the module reads it, or may read it: words in a comment count. */
    static boolean isNamedIn(ModuleRequest request) {
        return Stream.of(
                        request.flyway().locations().migrations(),
                        request.flyway().locations().callbacks(),
                        request.declaration().before(),
                        request.declaration().sql())
                .flatMap(List::stream)
                .distinct()
                .anyMatch(OutsideWorld::isNamedBelow);
    }

    private static boolean isNamedBelow(Path path) {
        if (!Files.exists(path)) {
            return false;
        }
        try (Stream<Path> files = Files.walk(path, FileVisitOption.FOLLOW_LINKS)) {
            return files.filter(Files::isRegularFile).anyMatch(OutsideWorld::isNamedIn);
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read " + path, e);
        }
    }

    private static boolean isNamedIn(Path file) {
        try {
            return NAMED.matcher(Files.readString(file, StandardCharsets.ISO_8859_1))
                    .find();
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read " + file, e);
        }
    }
}
