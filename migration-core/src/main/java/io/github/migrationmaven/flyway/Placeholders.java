/* SPDX-License-Identifier: Apache-2.0 */
package io.github.migrationmaven.flyway;

import static java.util.Objects.requireNonNull;

import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;

/**
 * What Flyway replaces in migrations before it parses them.
 *
 * @param values a value for each name
 * @param replaced {@code placeholderReplacement}: false leaves the files as they are
 * @param prefix {@code placeholderPrefix}
 * @param suffix {@code placeholderSuffix}
 */
public record Placeholders(Map<String, String> values, boolean replaced, String prefix, String suffix) {

    public Placeholders {
        values = Collections.unmodifiableMap(new TreeMap<>(values));
        requireNonNull(prefix, "prefix is null");
        requireNonNull(suffix, "suffix is null");
    }

    /** No values; {@code ${name}} is a placeholder. */
    public static Placeholders defaults() {
        return of(Map.of());
    }

    /** These values for placeholders of the form {@code ${name}}. */
    public static Placeholders of(Map<String, String> values) {
        return new Placeholders(values, true, "${", "}");
    }

    /** Nothing is replaced. */
    public static Placeholders none() {
        return new Placeholders(Map.of(), false, "${", "}");
    }
}
