/* SPDX-License-Identifier: Apache-2.0 */
package io.github.migrationmaven.preflight;

import io.github.migrationmaven.flyway.HistoryEntry;
import io.github.migrationmaven.flyway.MigrationRunner;
import java.util.List;

/** Which files the database does not have yet. */
final class PendingCheck implements Check {

    @Override
    public String name() {
        return "pending";
    }

    @Override
    public boolean asksDatabase() {
        return true;
    }

    @Override
    public Finding run(Subject subject) {
        List<String> pending = new MigrationRunner(subject.flyway())
                .history(subject.database().settings()).stream()
                        .filter(entry -> entry.state() == HistoryEntry.State.PENDING)
                        .map(HistoryEntry::script)
                        .toList();
        return ok(pending.isEmpty() ? "nothing is pending" : String.join(", ", pending));
    }
}
