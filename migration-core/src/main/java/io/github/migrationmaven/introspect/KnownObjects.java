/* SPDX-License-Identifier: Apache-2.0 */
package io.github.migrationmaven.introspect;

import io.github.migrationmaven.model.ObjectId;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** The objects read so far, by the address that PostgreSQL has for them. */
final class KnownObjects {

    private final Map<Address, ObjectId> ids = new HashMap<>();

    void add(Address address, ObjectId id) {
        ids.put(address, id);
    }

    Optional<ObjectId> find(Address address) {
        return Optional.ofNullable(ids.get(address));
    }

    /** The index that a row names by its object id, or the constraint that it stands behind. */
    Optional<ObjectId> index(Row row) {
        return row.optionalText("constraint_oid")
                .map(oid -> Address.of(Address.PG_CONSTRAINT, Long.parseLong(oid)))
                .or(() -> row.optionalText("index_oid").map(oid -> Address.of(Address.PG_CLASS, Long.parseLong(oid))))
                .flatMap(this::find);
    }

    /** A table, view, index or sequence. */
    Optional<ObjectId> relation(long oid) {
        return find(Address.of(Address.PG_CLASS, oid));
    }
}
