/* SPDX-License-Identifier: Apache-2.0 */
package io.github.migrationmaven.maven;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.joining;

import io.github.migrationmaven.ErrorCode;
import io.github.migrationmaven.MigrationException;
import io.github.migrationmaven.report.Failure;
import io.github.migrationmaven.report.Outcome;
import java.util.List;
import java.util.TreeMap;
import org.apache.maven.plugin.logging.Log;

/**
 * What a goal as a whole comes to: one line, or an exception when a promise was not kept. Its reason stands below the
 * table and is not told twice; the exception has the stack traces, for {@code -e}.
 */
record Verdict(List<Outcome> outcomes) {

    static Verdict of(List<Outcome> outcomes) {
        return new Verdict(outcomes);
    }

    /**
     * Prints the line of result.
     *
     * @throws MigrationException when a module's promise was not kept
     */
    void say(Log log) {
        List<Outcome> broken =
                outcomes.stream().filter(outcome -> !outcome.promiseKept()).toList();
        if (!broken.isEmpty()) {
            throw broken.size() == 1 ? ofOne(broken.get(0)) : ofSeveral(broken);
        }
        if (!outcomes.isEmpty()) {
            log.info(counts() + ".");
        }
    }

    private String counts() {
        return outcomes.size() == 1
                ? outcomes.get(0).module() + ": " + outcomes.get(0).result().word()
                : outcomes.size() + " modules: "
                        + outcomes.stream()
                                .collect(groupingBy(Outcome::result, TreeMap::new, counting()))
                                .entrySet()
                                .stream()
                                .map(entry ->
                                        entry.getValue() + " " + entry.getKey().word())
                                .collect(joining(", "));
    }

    private static MigrationException ofOne(Outcome outcome) {
        Failure failure = failure(outcome);
        return new MigrationException(
                failure.code(),
                outcome.module() + ": " + outcome.result().word() + " (" + failure.code() + ").",
                "Read the reason below the table.",
                failure.cause().orElse(null));
    }

    private static MigrationException ofSeveral(List<Outcome> broken) {
        ErrorCode code = broken.stream()
                .map(outcome -> failure(outcome).code())
                .filter(each -> each.kind() == ErrorCode.Kind.ENVIRONMENT)
                .findFirst()
                .orElse(failure(broken.get(0)).code());
        String modules = broken.stream()
                .map(outcome -> outcome.module() + " " + outcome.result().word())
                .collect(joining(", "));
        MigrationException all = new MigrationException(
                code, broken.size() + " modules: " + modules + ".", "Read the reasons below the table.");
        broken.stream().flatMap(outcome -> failure(outcome).cause().stream()).forEach(all::addSuppressed);
        return all;
    }

    private static Failure failure(Outcome outcome) {
        return outcome.failure().orElseThrow();
    }
}
