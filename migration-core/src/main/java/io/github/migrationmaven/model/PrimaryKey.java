/* SPDX-License-Identifier: Apache-2.0 */
package io.github.migrationmaven.model;

import static java.util.Objects.requireNonNull;

import java.util.List;

/**
 * A primary key.
 *
 * @param columns its key columns in the order of the key
 * @param definition everything after the name, from {@code PRIMARY KEY} on, as {@code pg_get_constraintdef} prints it
 */
public record PrimaryKey(ObjectId id, List<String> columns, String definition) implements SchemaObject, FreelyNamed {

    public PrimaryKey {
        requireNonNull(id, "id is null");
        columns = List.copyOf(columns);
        requireNonNull(definition, "definition is null");
    }

    @Override
    public PrimaryKey named(String name) {
        return new PrimaryKey(id.named(name), columns, definition);
    }
}
