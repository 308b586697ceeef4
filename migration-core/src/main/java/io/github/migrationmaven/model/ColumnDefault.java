/* SPDX-License-Identifier: Apache-2.0 */
package io.github.migrationmaven.model;

import static java.util.Objects.requireNonNull;

/** The default of a column of a table or view; its id carries the relation as parent and the column's name. */
public record ColumnDefault(ObjectId id, String expression) implements SchemaObject {

    public ColumnDefault {
        requireNonNull(id, "id is null");
        requireNonNull(expression, "expression is null");
    }

    /** The column that has the default. */
    public ObjectId column() {
        return id.as(ObjectKind.COLUMN);
    }
}
