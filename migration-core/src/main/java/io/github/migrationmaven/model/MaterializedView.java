/* SPDX-License-Identifier: Apache-2.0 */
package io.github.migrationmaven.model;

import static java.util.Objects.requireNonNull;

import java.util.List;

/**
 * A materialised view.
 *
 * @param definition the query as {@code pg_get_viewdef} prints it, without the final semicolon
 * @param options storage parameters as {@code name=value}, sorted
 * @param columns in the order of the query; the order counts
 */
public record MaterializedView(ObjectId id, String definition, List<String> options, List<ViewColumn> columns)
        implements SchemaObject {

    public MaterializedView {
        requireNonNull(id, "id is null");
        requireNonNull(definition, "definition is null");
        options = List.copyOf(options);
        columns = List.copyOf(columns);
    }
}
