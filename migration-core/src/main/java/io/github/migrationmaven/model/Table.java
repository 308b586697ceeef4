/* SPDX-License-Identifier: Apache-2.0 */
package io.github.migrationmaven.model;

import static java.util.Objects.requireNonNull;

import java.util.List;

/**
 * A table without its columns and constraints, which are objects of their own.
 *
 * @param options storage parameters as {@code name=value}, sorted, those of the TOAST table as {@code toast.name=value}
 */
public record Table(ObjectId id, boolean unlogged, List<String> options) implements SchemaObject {

    public Table {
        requireNonNull(id, "id is null");
        options = List.copyOf(options);
    }
}
