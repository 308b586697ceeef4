/* SPDX-License-Identifier: Apache-2.0 */
package io.github.migrationmaven.report;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.joining;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import io.github.migrationmaven.difference.Acceptance.Accepted;
import io.github.migrationmaven.model.UnmanagedObject;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;

/**
 * An outcome in the words of the table. It holds texts alone, so that it can pass from one class loader to another.
 *
 * @param cells one text a column of {@link OutcomeTable}; one of several lines makes a row of several lines
 * @param failure the whole reason of a promise that was not kept, line by line; empty when it was kept
 * @param warnings what is told about the module below the table as warnings, line by line
 * @param notes what else is told about it there, line by line
 */
public record OutcomeRow(List<String> cells, List<String> failure, List<String> warnings, List<String> notes) {

    private static final String NOTHING = "-";
    private static final String CACHED = "(cached)";
    private static final String INDENT = "  ";

    public OutcomeRow {
        cells = List.copyOf(cells);
        failure = List.copyOf(failure);
        warnings = List.copyOf(warnings);
        notes = List.copyOf(notes);
    }

    /**
     * The row of an outcome.
     *
     * @param explain whether kept objects, accepted differences and equivalences are listed, not only counted
     */
    public static OutcomeRow of(Outcome outcome, boolean explain) {
        return new OutcomeRow(cellsOf(outcome), failureOf(outcome), warningsOf(outcome), notesOf(outcome, explain));
    }

    /** The module's name. */
    public String module() {
        return cells.get(0);
    }

    private static List<String> cellsOf(Outcome outcome) {
        List<WrittenFile> files = outcome.files();
        boolean looked = outcome.result() != Result.FAILED;
        return List.of(
                outcome.module(),
                outcome.result().word(),
                lines(files, WrittenFile::name),
                lines(files, file -> Counts.number(file.bytes())),
                files.isEmpty() ? NOTHING : Counts.number(outcome.statements()),
                count(looked, outcome.findings().notManaged()),
                count(looked, new KeptNotes(outcome.findings().kept()).of(KeptObject.What.OBJECT)),
                outcome.cached() ? CACHED : seconds(outcome.time()));
    }

    /** A module whose work broke off may have more than was found, so that it shows no zero. */
    private static String count(boolean looked, List<?> found) {
        return looked || !found.isEmpty() ? Counts.number(found.size()) : NOTHING;
    }

    private static String lines(List<WrittenFile> files, Function<WrittenFile, String> text) {
        return files.isEmpty() ? NOTHING : files.stream().map(text).collect(joining("\n"));
    }

    private static String seconds(Duration time) {
        return String.format(Locale.ROOT, "%.1f s", time.toMillis() / 1000.0);
    }

    private static List<String> failureOf(Outcome outcome) {
        List<String> lines = new ArrayList<>();
        outcome.failure()
                .ifPresent(failure -> add(
                        lines,
                        "%s: %s (%s)"
                                .formatted(outcome.module(), outcome.result().word(), failure.code()),
                        failure.reason()));
        return lines;
    }

    private static List<String> warningsOf(Outcome outcome) {
        List<String> warnings = outcome.findings().warnings();
        List<String> lines = new ArrayList<>();
        if (!warnings.isEmpty()) {
            String count = warnings.size() == 1 ? "warning" : Counts.of(warnings.size(), "warning");
            add(lines, outcome.module() + ": " + count, String.join("\n", warnings));
        }
        return lines;
    }

    private static List<String> notesOf(Outcome outcome, boolean explain) {
        List<String> notes = new ArrayList<>();
        String module = outcome.module();
        Findings findings = outcome.findings();
        if (!findings.notManaged().isEmpty()) {
            add(notes, module + ": not managed, therefore not compared", named(findings.notManaged()));
        }
        boolean unchanged = outcome.promiseKept() && outcome.files().isEmpty();
        String beginning = module + ": " + (unchanged ? outcome.result().word() + ". " : "");
        notes.addAll(new KeptNotes(findings.kept()).lines(beginning, module, explain));
        if (!findings.accepted().isEmpty()) {
            addAccepted(notes, outcome, explain);
        }
        if (explain && !findings.equivalences().isEmpty()) {
            add(notes, module + ": differences that change nothing", String.join("\n", findings.equivalences()));
        }
        findings.notes().forEach(note -> add(notes, note.head(), String.join("\n", note.lines())));
        return notes;
    }

    private static void addAccepted(List<String> notes, Outcome outcome, boolean explain) {
        List<Accepted> accepted = outcome.findings().accepted();
        String head = "%s: %s %s accepted (migration-accepted.yaml)"
                .formatted(
                        outcome.module(),
                        Counts.of(accepted.size(), "difference"),
                        accepted.size() == 1 ? "is" : "are");
        if (explain) {
            add(notes, head, accepted.stream().map(OutcomeRow::words).collect(joining("\n")));
        } else {
            notes.add(head + "; -Dmigration.explain lists them.");
        }
    }

    private static String words(Accepted accepted) {
        String reason = accepted.reason().isBlank()
                ? "no reason is given"
                : accepted.reason().strip();
        return accepted.difference().object() + ": " + accepted.difference().summary() + "\n  because: " + reason;
    }

    private static String named(List<UnmanagedObject> objects) {
        Map<String, List<String>> byKind = objects.stream()
                .sorted()
                .collect(groupingBy(UnmanagedObject::kind, TreeMap::new, mapping(UnmanagedObject::name, toList())));
        return byKind.entrySet().stream()
                .map(entry ->
                        Counts.of(entry.getValue().size(), entry.getKey()) + ": " + String.join(", ", entry.getValue()))
                .collect(joining("\n"));
    }

    private static void add(List<String> notes, String head, String text) {
        notes.add(head);
        text.lines().forEach(line -> notes.add(INDENT + line));
    }
}
