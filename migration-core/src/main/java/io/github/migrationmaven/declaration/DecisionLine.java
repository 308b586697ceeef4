/* SPDX-License-Identifier: Apache-2.0 */
package io.github.migrationmaven.declaration;

import static java.util.Objects.requireNonNull;

import java.nio.file.Path;

/**
 * A decision that stands in an SQL declaration as a comment: {@code -- migration: rename orders.total to
 * orders.amount}.
 *
 * @param line counted from 1
 * @param text what follows {@code migration:}, without blanks around it
 */
public record DecisionLine(Path file, int line, String text) {

    public DecisionLine {
        requireNonNull(file, "file is null");
        requireNonNull(text, "text is null");
    }
}
