/* SPDX-License-Identifier: Apache-2.0 */
package io.github.migrationmaven.target;

import io.github.migrationmaven.ErrorCode;
import io.github.migrationmaven.MigrationException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Keeps goals that delete rows away from databases that matter, unless the command names that very database.
 *
 * @param named the databases that the command names ({@code migration.database})
 */
public record Guards(List<String> named) {

    private static final Set<String> PROTECTED = Set.of("prod", "production", "staging", "stage", "live");

    public Guards {
        named = List.copyOf(named);
    }

    /** Whether an environment of that name holds data that matters. */
    public static boolean isProtected(String environment) {
        return Stream.of(environment.toLowerCase(Locale.ROOT).split("[^a-z]+")).anyMatch(PROTECTED::contains);
    }

    /**
     * Looks at what is to be emptied.
     *
     * @throws MigrationException TARGET_PROTECTED with the way to say that it is meant
     */
    public void check(String module, Target target, DatabaseFacts facts, TableCounts counts) {
        if (named.contains(facts.database())) {
            return;
        }
        Optional<String> reason = reason(target, counts);
        if (reason.isPresent()) {
            throw new MigrationException(
                    ErrorCode.TARGET_PROTECTED,
                    "%s: %s is not emptied: %s."
                            .formatted(module, target.access().describe(), reason.get()),
                    "Name the database if it is meant: -Dmigration.database=" + facts.database() + ".");
        }
    }

    private static Optional<String> reason(Target target, TableCounts counts) {
        Optional<String> environment = target.environment().filter(Guards::isProtected);
        if (environment.isPresent()) {
            return Optional.of("it belongs to the environment " + environment.get());
        }
        if (counts.rows() > target.maxRows()) {
            return Optional.of(String.format(
                    Locale.ROOT, "it has %s, more than <target><maxRows> of %,d", counts.words(), target.maxRows()));
        }
        return counts.unreadable().isEmpty()
                ? Optional.empty()
                : Optional.of("how many rows it has is not known, since the user may not read "
                        + String.join(", ", counts.unreadable()));
    }
}
