/* SPDX-License-Identifier: Apache-2.0 */
package io.github.migrationmaven.model;

import static java.util.Objects.requireNonNull;

/**
 * Row security of a table, absent where it is neither enabled nor forced. Its id carries the table's name.
 *
 * @param forced whether it holds for the table's owner too
 */
public record RowSecurity(ObjectId id, boolean enabled, boolean forced) implements SchemaObject {

    public RowSecurity {
        requireNonNull(id, "id is null");
    }

    /** The table that is secured. */
    public ObjectId table() {
        return id.as(ObjectKind.TABLE);
    }
}
