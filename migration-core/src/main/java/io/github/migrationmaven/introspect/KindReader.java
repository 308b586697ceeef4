/* SPDX-License-Identifier: Apache-2.0 */
package io.github.migrationmaven.introspect;

import io.github.migrationmaven.model.ObjectId;
import io.github.migrationmaven.model.SchemaObject;
import java.util.List;
import java.util.Optional;

/** Reads all objects of one kind in one round trip. */
interface KindReader<T extends SchemaObject> {

    Class<T> type();

    /** The rows of this kind, whether they belong to the module or not. */
    List<Row> rows(CatalogQueries queries);

    /**
     * The object of a row.
     *
     * @param known what was read before; what an object is named within is there, unless it is not managed
     * @return empty when the object belongs to one that is not managed or out of scope
     */
    Optional<T> object(Row row, KnownObjects known);

    /** Where PostgreSQL keeps the object; empty for what is only an attribute there. */
    Optional<Address> address(Row row);

    /** What the object needs besides what {@code pg_depend} and its identity say. */
    default List<ObjectId> needs(T object) {
        return List.of();
    }
}
