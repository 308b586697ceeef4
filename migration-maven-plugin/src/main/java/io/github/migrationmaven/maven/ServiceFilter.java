/* SPDX-License-Identifier: Apache-2.0 */
package io.github.migrationmaven.maven;

import static java.util.stream.Collectors.joining;

import io.github.migrationmaven.ErrorCode;
import io.github.migrationmaven.MigrationException;
import java.util.Collection;
import java.util.List;
import java.util.regex.Pattern;

/** Which modules a command line means: artifact ids, with {@code *} for any characters and {@code ?} for one. */
final class ServiceFilter {

    private final List<String> patterns;

    private ServiceFilter(List<String> patterns) {
        this.patterns = patterns;
    }

    /**
     * @param patterns none for all modules
     * @param modules artifact ids of the reactor
     * @throws MigrationException CONFIGURATION_INVALID naming every pattern that no module matches
     */
    static ServiceFilter of(Collection<String> patterns, Collection<String> modules) {
        ServiceFilter filter =
                new ServiceFilter(patterns.stream().map(String::strip).toList());
        String unknown = filter.patterns.stream()
                .filter(pattern -> modules.stream().noneMatch(module -> matches(pattern, module)))
                .collect(joining(", "));
        if (!unknown.isEmpty()) {
            throw new MigrationException(
                    ErrorCode.CONFIGURATION_INVALID,
                    "migration.service names no module of this build: " + unknown,
                    "Write artifact ids, * and ? allowed, out of: " + String.join(", ", modules) + ".");
        }
        return filter;
    }

    boolean contains(String module) {
        return patterns.isEmpty() || patterns.stream().anyMatch(pattern -> matches(pattern, module));
    }

    /** Whether the user wrote this very name. */
    boolean names(String module) {
        return patterns.contains(module);
    }

    private static boolean matches(String pattern, String module) {
        String expression = pattern.chars()
                .mapToObj(letter -> switch (letter) {
                    case '*' -> ".*";
                    case '?' -> ".";
                    default -> Pattern.quote(Character.toString(letter));
                })
                .collect(joining());
        return Pattern.matches(expression, module);
    }
}
