/* SPDX-License-Identifier: Apache-2.0 */
package io.github.migrationmaven.model;

import static java.util.Objects.requireNonNull;

import java.util.Optional;
import java.util.function.UnaryOperator;

/**
 * The index by which CLUSTER sorts a table or materialised view. Its id carries the relation's name.
 *
 * @param index the index, or the constraint that it stands behind
 */
public record Clustering(ObjectId id, ObjectId index) implements SchemaObject, IndexChoice {

    public Clustering {
        requireNonNull(id, "id is null");
        requireNonNull(index, "index is null");
    }

    @Override
    public Optional<ObjectId> choice() {
        return Optional.of(index);
    }

    @Override
    public Clustering mapped(UnaryOperator<ObjectId> ids) {
        return new Clustering(id, ids.apply(index));
    }
}
