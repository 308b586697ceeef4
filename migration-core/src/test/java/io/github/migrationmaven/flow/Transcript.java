/* SPDX-License-Identifier: Apache-2.0 */
package io.github.migrationmaven.flow;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.migrationmaven.Progress;
import io.github.migrationmaven.report.Outcome;
import io.github.migrationmaven.report.OutcomeRow;
import io.github.migrationmaven.report.OutcomeTable;
import io.github.migrationmaven.scratch.ScratchDatabase;
import io.github.migrationmaven.testing.ScratchForTests;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CopyOnWriteArraySet;

/** Everything that runs of this JVM have said: stages, warnings, tables, reasons. A password in it fails the test. */
final class Transcript {

    private static final List<String> LINES = new CopyOnWriteArrayList<>();
    private static final Set<String> SECRETS = new CopyOnWriteArraySet<>();

    static {
        try (ScratchDatabase database = ScratchForTests.empty()) {
            SECRETS.add(database.settings().password());
        }
    }

    private Transcript() {}

    /** Adds to the passwords that are looked for; that of the server that all tests share is one. */
    static void mustNotSay(String secret) {
        SECRETS.add(secret);
    }

    static Progress listener(String module) {
        return new Progress() {
            @Override
            public void stage(String text) {
                add(module + ": " + text);
            }

            @Override
            public void warn(String text) {
                add(module + ": warning: " + text);
            }
        };
    }

    /** Notes outcomes as a user would see them, with everything that there is to list. */
    static List<Outcome> of(List<Outcome> outcomes) {
        List<OutcomeRow> rows =
                outcomes.stream().map(outcome -> OutcomeRow.of(outcome, true)).toList();
        OutcomeTable.plain().render(rows).forEach(Transcript::add);
        rows.forEach(row -> add(row.toString()));
        outcomes.forEach(outcome -> add(outcome.toString()));
        return outcomes;
    }

    static List<String> lines() {
        return List.copyOf(LINES);
    }

    private static void add(String line) {
        SECRETS.forEach(secret -> assertThat(line).doesNotContain(secret));
        LINES.add(line);
    }
}
