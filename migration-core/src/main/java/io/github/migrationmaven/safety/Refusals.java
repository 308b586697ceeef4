/* SPDX-License-Identifier: Apache-2.0 */
package io.github.migrationmaven.safety;

import static java.util.Objects.requireNonNull;
import static java.util.stream.Collectors.joining;

import io.github.migrationmaven.ErrorCode;
import io.github.migrationmaven.MigrationException;
import io.github.migrationmaven.model.ObjectId;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * What the rules of safety say about a plan.
 *
 * @param all the changes that wait for a decision
 * @param notices what is planned and deserves a look
 * @param warnings decisions that settle nothing
 */
public record Refusals(List<Refusal> all, List<Notice> notices, List<String> warnings) {

    /** A change that needs no decision and deserves a look; {@code words} is one line that names the object. */
    public record Notice(ObjectId id, String words) implements Comparable<Notice> {

        public Notice {
            requireNonNull(id, "id is null");
            requireNonNull(words, "words is null");
        }

        @Override
        public int compareTo(Notice other) {
            return Comparator.comparing(Notice::id).thenComparing(Notice::words).compare(this, other);
        }
    }

    public Refusals {
        all = List.copyOf(all);
        notices = List.copyOf(notices);
        warnings = List.copyOf(warnings);
    }

    public boolean isEmpty() {
        return all.isEmpty();
    }

    /** One error with {@link ErrorCode#CHANGES_NOT_DECIDED} that names every refusal; empty when there is none. */
    public Optional<MigrationException> exception() {
        return all.isEmpty()
                ? Optional.empty()
                : Optional.of(new MigrationException(ErrorCode.CHANGES_NOT_DECIDED, problem(), advice()));
    }

    private String problem() {
        String count = all.size() == 1 ? "One change waits" : all.size() + " changes wait";
        return count + " for your decision:\n"
                + all.stream()
                        .flatMap(refusal -> refusal.lines().stream())
                        .map(line -> "  " + line)
                        .collect(joining("\n"));
    }

    private String advice() {
        return "Decide each one with one of its lines: on the command line, joined by commas; within <allow> of the"
                + " plugin's <configuration>; or in a file of src/main/schema.";
    }
}
