/* SPDX-License-Identifier: Apache-2.0 */
package io.github.migrationmaven.plan;

import io.github.migrationmaven.sql.Sql;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** Storage parameters and view options, which are {@code name=value} in the catalog. */
final class Options {

    private Options() {}

    /** {@code WITH (name='value', …)} with a blank before it, or nothing. */
    static String with(List<String> options) {
        return options.isEmpty() ? "" : " WITH (" + list(options) + ")";
    }

    /** The statements that lead from one list of options to the other. */
    static List<Statement> alter(String object, List<String> before, List<String> after) {
        List<Statement> statements = new ArrayList<>();
        List<String> set =
                after.stream().filter(Predicate.not(before::contains)).toList();
        List<String> names = after.stream().map(Options::name).toList();
        List<String> reset = before.stream()
                .map(Options::name)
                .filter(Predicate.not(names::contains))
                .toList();
        if (!set.isEmpty()) {
            statements.add(Statement.of(object + " SET (" + list(set) + ")"));
        }
        if (!reset.isEmpty()) {
            statements.add(Statement.of(object + " RESET (" + String.join(", ", reset) + ")"));
        }
        return statements;
    }

    private static String list(List<String> options) {
        return options.stream()
                .map(option -> name(option) + "=" + Sql.literal(option.substring(option.indexOf('=') + 1)))
                .collect(Collectors.joining(", "));
    }

    private static String name(String option) {
        return option.substring(0, option.indexOf('='));
    }
}
