/* SPDX-License-Identifier: Apache-2.0 */
package io.github.migrationmaven.model;

import static java.util.Objects.requireNonNull;

import java.util.Optional;

/**
 * A function or a procedure.
 *
 * @param definition the whole statement as {@code pg_get_functiondef} prints it, which says CREATE OR REPLACE
 * @param arguments names and modes of the arguments ({@code pg_get_function_identity_arguments}), without defaults
 * @param result the return type ({@code pg_get_function_result}), empty for a procedure
 * @param defaults how many arguments have a default
 * @param window true for a window function
 * @param language the language's name
 * @param body the source text of a body that PostgreSQL keeps as a string, absent for an SQL-standard body
 */
public record Routine(
        ObjectId id,
        String definition,
        String arguments,
        String result,
        int defaults,
        boolean window,
        String language,
        Optional<String> body)
        implements SchemaObject {

    public Routine {
        requireNonNull(id, "id is null");
        requireNonNull(definition, "definition is null");
        requireNonNull(arguments, "arguments is null");
        requireNonNull(result, "result is null");
        requireNonNull(language, "language is null");
        requireNonNull(body, "body is null");
    }
}
