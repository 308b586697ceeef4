/* SPDX-License-Identifier: Apache-2.0 */
package io.github.migrationmaven.model;

import static java.util.Objects.requireNonNull;

/**
 * The column that owns a sequence ({@code OWNED BY}), which goes when the column goes. Its id carries the sequence's
 * name.
 */
public record SequenceOwner(ObjectId id, ObjectId column) implements SchemaObject {

    public SequenceOwner {
        requireNonNull(id, "id is null");
        requireNonNull(column, "column is null");
    }

    /** The sequence that is owned. */
    public ObjectId sequence() {
        return id.as(ObjectKind.SEQUENCE);
    }
}
