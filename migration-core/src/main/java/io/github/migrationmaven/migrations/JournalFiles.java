/* SPDX-License-Identifier: Apache-2.0 */
package io.github.migrationmaven.migrations;

import io.github.migrationmaven.migrations.JournalEntry.Backup;
import io.github.migrationmaven.migrations.JournalEntry.State;
import io.github.migrationmaven.migrations.Operation.Content;
import java.io.IOException;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Journals as files.
 *
 * <p>Paths are written as seen from the module that holds the journal, so that a checkout that is mounted elsewhere can
 * be recovered too; each word is URL-encoded, so that no name can break a line.
 */
final class JournalFiles {

    private static final String HEADER = "migration-journal 1";
    private static final String NONE = "-";

    private final Path module;

    private JournalFiles(Path module) {
        this.module = module;
    }

    /** Writes a journal that says {@code BEGUN}: first the pointers, which mean nothing without it. */
    static void begin(Disk disk, JournalEntry journal) throws IOException {
        WorkArea first = journal.areas().get(0);
        for (WorkArea area : journal.areas().subList(1, journal.modules().size())) {
            String pointer = HEADER + "\n" + new JournalFiles(area.module()).line("see", first.module()) + "\n";
            write(disk, area, pointer);
        }
        update(disk, journal);
    }

    /** Replaces the journal in one step. */
    static void update(Disk disk, JournalEntry journal) throws IOException {
        WorkArea first = journal.areas().get(0);
        write(disk, first, new JournalFiles(first.module()).text(journal));
    }

    /** Removes a journal, the pointers first. */
    static void delete(Disk disk, List<WorkArea> areas) throws IOException {
        for (int i = areas.size() - 1; i >= 0; i--) {
            Path file = areas.get(i).journal();
            if (Files.exists(file)) {
                disk.delete(file);
                disk.sync(Tree.parent(file));
            }
        }
    }

    /** The module that holds the journal of which this module is part; absent when it is part of none. */
    static Optional<Path> holder(WorkArea area) throws IOException {
        if (!Files.exists(area.journal())) {
            return Optional.empty();
        }
        List<String> lines = lines(area);
        List<String> first = words(lines.get(1));
        return Optional.of(
                first.get(0).equals("see") ? new JournalFiles(area.module()).path(first.get(1)) : area.module());
    }

    /** The journal that lies with a module. */
    static JournalEntry read(WorkArea area) throws IOException {
        return new JournalFiles(area.module()).parse(lines(area));
    }

    static boolean isEmptyDirectory(Path directory) throws IOException {
        if (!Files.isDirectory(directory)) {
            return false;
        }
        try (Stream<Path> entries = Files.list(directory)) {
            return entries.findAny().isEmpty();
        }
    }

    private static void write(Disk disk, WorkArea area, String text) throws IOException {
        Path next = area.journal().resolveSibling("journal.next");
        disk.write(next, text.getBytes(StandardCharsets.UTF_8));
        disk.move(next, area.journal());
        disk.sync(Tree.parent(area.journal()));
    }

    private static List<String> lines(WorkArea area) throws IOException {
        List<String> lines = Files.readAllLines(area.journal());
        if (lines.size() < 2 || !lines.get(0).equals(HEADER)) {
            throw new IOException(area.journal() + " is no journal of this version.");
        }
        return lines;
    }

    private String text(JournalEntry journal) {
        List<String> lines = new ArrayList<>();
        lines.add(HEADER);
        lines.add(line("state", journal.state().name()));
        lines.add(line(
                "backup",
                journal.backup().kept() ? "kept" : "skipped",
                journal.backup().label().orElse(NONE)));
        journal.modules().forEach(path -> lines.add(line("module", path)));
        journal.directories().forEach(path -> lines.add(line("directory", path)));
        journal.operations().forEach(operation -> lines.add(line(operation)));
        return String.join("\n", lines) + "\n";
    }

    private String line(Operation operation) {
        return line(
                "file",
                relative(operation.target()),
                operation.staged().map(content -> relative(content.path())).orElse(NONE),
                operation.staged().map(Content::sha256).orElse(NONE),
                operation.former().map(content -> relative(content.path())).orElse(NONE),
                operation.former().map(Content::sha256).orElse(NONE));
    }

    private String line(String key, Path path) {
        return line(key, relative(path));
    }

    private static String line(String... words) {
        return Arrays.stream(words)
                .map(word -> URLEncoder.encode(word, StandardCharsets.UTF_8))
                .reduce((left, right) -> left + " " + right)
                .orElseThrow();
    }

    private String relative(Path path) {
        if (!path.getRoot().equals(module.getRoot())) {
            return path.toString();
        }
        String relative = module.relativize(path).toString().replace('\\', '/');
        return relative.isEmpty() ? "." : relative;
    }

    private Path path(String word) {
        return module.resolve(decoded(word)).normalize();
    }

    private static String decoded(String word) {
        return URLDecoder.decode(word, StandardCharsets.UTF_8);
    }

    private static List<String> words(String line) {
        return List.of(line.split(" ", -1));
    }

    private JournalEntry parse(List<String> lines) throws IOException {
        State state = State.BEGUN;
        Backup backup = new Backup(true, Optional.empty());
        List<Path> modules = new ArrayList<>();
        List<Path> directories = new ArrayList<>();
        List<Operation> operations = new ArrayList<>();
        for (String line : lines.subList(1, lines.size())) {
            List<String> words = words(line);
            switch (words.get(0)) {
                case "state" -> state = State.valueOf(words.get(1));
                case "backup" -> backup = backup(words);
                case "module" -> modules.add(path(words.get(1)));
                case "directory" -> directories.add(path(words.get(1)));
                case "file" -> operations.add(operation(words));
                default -> throw new IOException("Unknown line in the journal of " + module + ": " + line);
            }
        }
        return new JournalEntry(state, backup, modules, directories, operations);
    }

    private static Backup backup(List<String> words) {
        return new Backup(words.get(1).equals("kept"), Optional.of(words.get(2)).filter(label -> !label.equals(NONE)));
    }

    private Operation operation(List<String> words) {
        return new Operation(
                path(words.get(1)), content(words.get(2), words.get(3)), content(words.get(4), words.get(5)));
    }

    private Optional<Content> content(String path, String sha256) {
        return path.equals(NONE) ? Optional.empty() : Optional.of(new Content(path(path), sha256));
    }
}
