/* SPDX-License-Identifier: Apache-2.0 */
package io.github.migrationmaven.plan;

import static java.util.Objects.requireNonNull;

import java.util.List;

/**
 * The statements of one verb on one object.
 *
 * @param words the change in words, one line, for the comment above the statements
 * @param statements at least one, in their order
 */
public record Step(StepId id, String words, List<Statement> statements) {

    public Step {
        requireNonNull(id, "id is null");
        requireNonNull(words, "words is null");
        statements = List.copyOf(statements);
        if (statements.isEmpty()) {
            throw new IllegalArgumentException("A step without statements: " + id);
        }
    }
}
