/* SPDX-License-Identifier: Apache-2.0 */
package io.github.migrationmaven.model;

import static java.util.Objects.requireNonNull;

import java.util.Optional;
import java.util.function.UnaryOperator;

/**
 * What logical replication logs of a row that is updated or deleted, absent where it is the primary key. Its id carries
 * the table's name.
 *
 * @param choice the index whose columns are logged, or the constraint that it stands behind; absent where {@code full}
 *     decides
 * @param full all columns, or none
 */
public record ReplicaIdentity(ObjectId id, Optional<ObjectId> choice, boolean full)
        implements SchemaObject, IndexChoice {

    public ReplicaIdentity {
        requireNonNull(id, "id is null");
        requireNonNull(choice, "choice is null");
    }

    /** The table whose rows are logged. */
    public ObjectId table() {
        return id.as(ObjectKind.TABLE);
    }

    @Override
    public ReplicaIdentity mapped(UnaryOperator<ObjectId> ids) {
        return new ReplicaIdentity(id, choice.map(ids), full);
    }
}
