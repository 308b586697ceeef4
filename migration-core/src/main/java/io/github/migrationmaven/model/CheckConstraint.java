/* SPDX-License-Identifier: Apache-2.0 */
package io.github.migrationmaven.model;

import static java.util.Objects.requireNonNull;

import java.util.List;

/**
 * A check constraint of a table.
 *
 * @param columns the columns it reads, sorted
 * @param definition {@code CHECK (…)} with {@code NO INHERIT} and {@code NOT VALID} if so
 */
public record CheckConstraint(ObjectId id, List<String> columns, String definition)
        implements SchemaObject, FreelyNamed {

    public CheckConstraint {
        requireNonNull(id, "id is null");
        columns = List.copyOf(columns);
        requireNonNull(definition, "definition is null");
    }

    @Override
    public CheckConstraint named(String name) {
        return new CheckConstraint(id.named(name), columns, definition);
    }
}
