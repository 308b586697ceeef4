/* SPDX-License-Identifier: Apache-2.0 */
package io.github.migrationmaven.model;

import static java.util.Objects.requireNonNull;

import java.util.List;
import java.util.Objects;

/**
 * A materialised view.
 *
 * @param definition the query as {@code pg_get_viewdef} prints it, without the final semicolon
 * @param options storage parameters as {@code name=value}, sorted
 * @param columns in the order of the query; the order counts
 * @param populated whether it holds rows; one that was made WITH NO DATA cannot be read, nor what reads it. The rows
 *     come and go with REFRESH, so this takes no part in equality
 */
public record MaterializedView(
        ObjectId id, String definition, List<String> options, List<ViewColumn> columns, boolean populated)
        implements SchemaObject {

    public MaterializedView {
        requireNonNull(id, "id is null");
        requireNonNull(definition, "definition is null");
        options = List.copyOf(options);
        columns = List.copyOf(columns);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof MaterializedView view
                && id.equals(view.id)
                && definition.equals(view.definition)
                && options.equals(view.options)
                && columns.equals(view.columns);
    }

    @Override
    public int hashCode() {
        return Objects.hash(id, definition, options, columns);
    }
}
