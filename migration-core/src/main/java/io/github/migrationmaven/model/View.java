/* SPDX-License-Identifier: Apache-2.0 */
package io.github.migrationmaven.model;

import static java.util.Objects.requireNonNull;

import java.util.List;

/**
 * A view.
 *
 * @param definition the query as {@code pg_get_viewdef} prints it, without the final semicolon
 * @param options as {@code name=value}, sorted, {@code check_option} among them
 * @param columns in the order of the query; the order counts
 */
public record View(ObjectId id, String definition, List<String> options, List<ViewColumn> columns)
        implements SchemaObject {

    public View {
        requireNonNull(id, "id is null");
        requireNonNull(definition, "definition is null");
        options = List.copyOf(options);
        columns = List.copyOf(columns);
    }
}
