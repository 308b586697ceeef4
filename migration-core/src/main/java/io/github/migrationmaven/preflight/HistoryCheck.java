/* SPDX-License-Identifier: Apache-2.0 */
package io.github.migrationmaven.preflight;

import io.github.migrationmaven.flyway.HistoryEntry;
import io.github.migrationmaven.flyway.MigrationRunner;
import io.github.migrationmaven.target.HistoryTables;
import java.util.List;
import java.util.Optional;

/** Whether Flyway's history can be read, is this module's, and fits its files. */
final class HistoryCheck implements Check {

    @Override
    public String name() {
        return "history";
    }

    @Override
    public boolean asksDatabase() {
        return true;
    }

    @Override
    public Finding run(Subject subject) {
        String table = subject.flyway().historyTable();
        List<String> tables = subject.database().ask("looking for histories", HistoryTables::of);
        boolean there = tables.stream().anyMatch(name -> name.equals(table) || name.endsWith("." + table));
        if (!there) {
            return tables.isEmpty()
                    ? ok("no history yet")
                    : failed(
                            "no history " + table + ", but " + String.join(", ", tables),
                            "Name the right database in <target><url>, or the right table in <flyway><table>.");
        }
        List<HistoryEntry> entries =
                new MigrationRunner(subject.flyway()).history(subject.database().settings());
        List<String> problems =
                entries.stream().flatMap(entry -> problem(entry).stream()).toList();
        return problems.isEmpty()
                ? ok("history " + table + " fits the files")
                : failed(
                        String.join("; ", problems),
                        "Restore files as they were when they were applied; run Flyway's repair for a failed one, after"
                                + " undoing what it did.");
    }

    private static Optional<String> problem(HistoryEntry entry) {
        return switch (entry.state()) {
            case FAILED -> Optional.of(entry.script() + " failed there");
            case CHANGED -> Optional.of(entry.script() + " was edited after it was applied");
            case MISSING -> Optional.of(entry.script() + " is applied, and its file is gone or not there yet");
            case LATE -> Optional.of(entry.script() + " is older than the newest applied one");
            case APPLIED, PENDING, OUTDATED, COVERED -> Optional.empty();
        };
    }
}
