/* SPDX-License-Identifier: Apache-2.0 */
package io.github.migrationmaven.flow;

import static java.util.stream.Collectors.joining;

import io.github.migrationmaven.ErrorCode;
import io.github.migrationmaven.MigrationException;
import io.github.migrationmaven.flyway.FlywaySettings;
import io.github.migrationmaven.flyway.HistoryEntry;
import io.github.migrationmaven.flyway.HistoryEntry.State;
import io.github.migrationmaven.flyway.MigrationRunner;
import io.github.migrationmaven.target.LiveDatabase;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** How the history of a live database and the module's files stand to each other. */
record LiveHistory(List<HistoryEntry> entries) {

    private static final String BASELINE_COMMAND = "<< Flyway Baseline >>";

    LiveHistory {
        entries = List.copyOf(entries);
    }

    /** @throws MigrationException as {@link MigrationRunner#history} does */
    static LiveHistory of(LiveDatabase database, FlywaySettings flyway) {
        return new LiveHistory(new MigrationRunner(flyway).history(database.settings()));
    }

    /** The migrations that the next run applies, in its order. */
    List<String> pending() {
        return scripts(State.PENDING);
    }

    /** The version up to which everything is applied; absent where nothing is. */
    Optional<String> version() {
        return entries.stream()
                .filter(entry -> entry.state() == State.APPLIED || entry.state() == State.CHANGED)
                .flatMap(entry -> entry.version().stream())
                .reduce((one, later) -> later);
    }

    /** The files that have had no part in what the database is. */
    Set<String> notApplied() {
        return entries.stream()
                .filter(entry -> switch (entry.state()) {
                    case PENDING, OUTDATED, LATE -> true;
                    // What the command baseline covers was there before; what a baseline file covers is in that file.
                    case COVERED -> !hasBaselineCommand();
                    case APPLIED, CHANGED, MISSING, FAILED -> false;
                })
                .map(HistoryEntry::script)
                .collect(Collectors.toSet());
    }

    /** Repeatable migrations that were applied and have been edited since. */
    Set<String> outdated() {
        return Set.copyOf(scripts(State.OUTDATED));
    }

    private boolean hasBaselineCommand() {
        return entries.stream().anyMatch(entry -> entry.script().equals(BASELINE_COMMAND));
    }

    /**
     * Refuses a history from which nobody can tell what the database should be.
     *
     * @throws MigrationException HISTORY_UNUSABLE naming every file, with what to do
     */
    void requireKnown(String module, LiveDatabase database) {
        refuse(
                State.FAILED,
                module,
                database,
                "failed there, and is marked as failed",
                "Undo by hand what it did there, delete its row or run Flyway's repair, then apply again.");
        List<String> missing = scripts(State.MISSING);
        boolean stranger = !missing.isEmpty() && scripts(State.APPLIED).isEmpty();
        refuse(
                State.MISSING,
                module,
                database,
                stranger
                        ? "is applied there and is no file of the module, nor is any other: the database may be another"
                                + " service's"
                        : "is applied there, and its file is gone or not there yet",
                stranger
                        ? "Look at <target><url> and at <flyway><table>."
                        : "Restore the file, or update the checkout: the database is ahead of it.");
        refuse(
                State.CHANGED,
                module,
                database,
                "was edited after it was applied there",
                "Restore the file as it was, and write what changed into a new migration.");
    }

    /**
     * Refuses what Flyway would refuse: a migration that is older than the newest applied one.
     *
     * @throws MigrationException HISTORY_UNUSABLE naming every file
     */
    void requireOrder(String module, LiveDatabase database, boolean outOfOrder) {
        if (!outOfOrder) {
            refuse(
                    State.LATE,
                    module,
                    database,
                    "is older than the newest migration that is applied there",
                    "Give it a version after " + version().orElse("the newest one")
                            + ", or set <flyway><outOfOrder>true</outOfOrder></flyway>.");
        }
    }

    private void refuse(State state, String module, LiveDatabase database, String what, String advice) {
        List<String> scripts = scripts(state);
        if (!scripts.isEmpty()) {
            throw new MigrationException(
                    ErrorCode.HISTORY_UNUSABLE,
                    "The history of %s does not fit the migrations of %s:\n  %s"
                            .formatted(
                                    database.describe(),
                                    module,
                                    scripts.stream()
                                            .map(script -> script + " " + what)
                                            .collect(joining("\n  "))),
                    advice);
        }
    }

    private List<String> scripts(State state) {
        return entries.stream()
                .filter(entry -> entry.state() == state)
                .map(HistoryEntry::script)
                .toList();
    }
}
