/* SPDX-License-Identifier: Apache-2.0 */
package io.github.migrationmaven.declaration;

import static io.github.migrationmaven.ErrorCode.DECLARATION_SQL_FAILED;

import io.github.migrationmaven.FileFailure;
import io.github.migrationmaven.MigrationException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** A file of an SQL declaration, read and cut into its statements. */
record SqlFile(Path path, SqlScript script) {

    private static final Pattern DECISION = Pattern.compile("\\s*migration:\\s*(\\S.*?)\\s*");

    /**
     * Reads files and directories in their order; of a directory its {@code .sql} files by name, without those of
     * directories within it.
     *
     * @throws MigrationException DECLARATION_SQL_FAILED when one cannot be read, is not UTF-8, or is not SQL alone
     */
    static List<SqlFile> readAll(List<Path> paths) {
        return paths.stream()
                .flatMap(path -> Files.isDirectory(path) ? filesOf(path).stream() : Stream.of(path))
                .map(SqlFile::read)
                .toList();
    }

    private static List<Path> filesOf(Path directory) {
        try (Stream<Path> entries = Files.list(directory)) {
            return entries.filter(Files::isRegularFile)
                    .filter(path -> path.getFileName()
                            .toString()
                            .toLowerCase(Locale.ROOT)
                            .endsWith(".sql"))
                    .sorted((one, other) -> one.getFileName()
                            .toString()
                            .compareTo(other.getFileName().toString()))
                    .toList();
        } catch (IOException e) {
            throw unreadable(directory, e);
        }
    }

    private static SqlFile read(Path path) {
        String text;
        try {
            text = decode(path, Files.readAllBytes(path));
        } catch (IOException e) {
            throw unreadable(path, e);
        }
        try {
            return new SqlFile(path, SqlScript.of(text));
        } catch (ScriptException e) {
            SqlScript place = new SqlScript(text, List.of(), List.of());
            throw new MigrationException(
                    DECLARATION_SQL_FAILED,
                    "%s, line %d: %s.".formatted(path, place.lineOf(e.offset()), e.getMessage()),
                    e.advice(),
                    e);
        }
    }

    /**
     * Lines end with a line feed on every system, so that the body of a function is the same wherever it was checked
     * out.
     */
    private static String decode(Path path, byte[] bytes) {
        CharsetDecoder decoder = StandardCharsets.UTF_8.newDecoder();
        ByteBuffer in = ByteBuffer.wrap(bytes);
        CharBuffer out = CharBuffer.allocate(bytes.length);
        CoderResult result = decoder.decode(in, out, true);
        String text = out.flip().toString();
        if (result.isError()) {
            throw new MigrationException(
                    DECLARATION_SQL_FAILED,
                    "%s, line %d: byte %d of the file is not UTF-8."
                            .formatted(path, text.lines().count(), in.position() + 1),
                    "Save the file in UTF-8.");
        }
        return (text.startsWith("\uFEFF") ? text.substring(1) : text).replace("\r\n", "\n");
    }

    private static MigrationException unreadable(Path path, IOException cause) {
        return new MigrationException(
                DECLARATION_SQL_FAILED,
                "The declaration %s cannot be read: %s.".formatted(path, FileFailure.words(cause)),
                "Name files and directories that exist and can be read.",
                cause);
    }

    Stream<DecisionLine> decisionLines() {
        return script.comments().stream().flatMap(comment -> {
            Matcher matcher = DECISION.matcher(comment.text());
            return matcher.matches()
                    ? Stream.of(new DecisionLine(path, script.lineOf(comment.offset()), matcher.group(1)))
                    : Stream.empty();
        });
    }
}
