/* SPDX-License-Identifier: Apache-2.0 */
package io.github.migrationmaven.flow;

import io.github.migrationmaven.ErrorCode;
import io.github.migrationmaven.MigrationException;
import io.github.migrationmaven.flyway.HistoryEntry;
import io.github.migrationmaven.target.LiveDatabase;
import java.util.ArrayList;
import java.util.List;

/** Says in which state a database is after a migration has failed there, and what to do. */
final class FailedApply {

    private static final String MARKED = "Undo by hand what the failed migration did there, delete its row from the"
            + " history or run Flyway's repair, correct the file, and apply again.";

    private final TargetRequest request;
    private final LiveDatabase database;
    private final List<String> pending;

    FailedApply(TargetRequest request, LiveDatabase database, List<String> pending) {
        this.request = request;
        this.database = database;
        this.pending = pending;
    }

    MigrationException explained(MigrationException failure) {
        List<String> lines = new ArrayList<>();
        lines.add("Applying the migrations of %s to %s failed.".formatted(request.name(), database.describe()));
        lines.add(failure.problem());
        String advice =
                "Correct the migration, which no database has yet, and run mvn migration:apply again: it goes on"
                        + " from there.";
        try {
            LiveHistory history = LiveHistory.of(database, request.module().flyway());
            lines.addAll(state(history));
            if (isMarked(history)) {
                advice = MARKED;
            }
        } catch (MigrationException e) {
            lines.add("In which state the database is could not be asked: "
                    + e.problem().lines().findFirst().orElse("no answer"));
            advice = "Run mvn migration:apply -Dmigration.dryRun once the server answers: it says what is pending.";
        }
        return new MigrationException(ErrorCode.APPLY_FAILED, String.join("\n", lines), advice, failure);
    }

    private List<String> state(LiveHistory history) {
        List<String> left = history.pending();
        List<String> done = pending.stream()
                .filter(script -> !left.contains(script) && !failed(history).contains(script))
                .toList();
        List<String> lines = new ArrayList<>();
        lines.add(
                done.isEmpty()
                        ? "None of its pending migrations is applied."
                        : "Applied in this run: " + String.join(", ", done) + ".");
        history.version().ifPresent(version -> lines.add("The database is at version " + version + "."));
        if (isMarked(history)) {
            lines.add("Marked as failed: " + String.join(", ", failed(history))
                    + ". It ran outside of a transaction, so what it did before its failing statement is there.");
        } else {
            lines.add("What failed was rolled back. Pending: " + String.join(", ", left) + ".");
        }
        return lines;
    }

    private static boolean isMarked(LiveHistory history) {
        return !failed(history).isEmpty();
    }

    private static List<String> failed(LiveHistory history) {
        return history.entries().stream()
                .filter(entry -> entry.state() == HistoryEntry.State.FAILED)
                .map(HistoryEntry::script)
                .toList();
    }
}
