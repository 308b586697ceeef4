/* SPDX-License-Identifier: Apache-2.0 */
package io.github.migrationmaven.safety;

import static java.util.Objects.requireNonNull;

/**
 * One or more decisions as they were typed, see {@link Decisions} for the grammar.
 *
 * @param where the parameter, or file and line, for messages: {@code -Dmigration.allow}, {@code <allow>},
 *     {@code src/main/schema/orders.sql:12}
 */
public record DecisionText(String text, String where) {

    public DecisionText {
        requireNonNull(text, "text is null");
        requireNonNull(where, "where is null");
    }
}
