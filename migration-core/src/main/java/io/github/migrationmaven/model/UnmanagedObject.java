/* SPDX-License-Identifier: Apache-2.0 */
package io.github.migrationmaven.model;

import static java.util.Objects.requireNonNull;

import java.util.Comparator;

/**
 * Something that {@code pg_dump} would dump and that has no reader yet: it is counted and named, never called in sync.
 *
 * @param kind in plain words, such as {@code text search configuration}
 * @param name qualified, as PostgreSQL prints it
 */
public record UnmanagedObject(String kind, String name) implements Comparable<UnmanagedObject> {

    public UnmanagedObject {
        requireNonNull(kind, "kind is null");
        requireNonNull(name, "name is null");
    }

    @Override
    public int compareTo(UnmanagedObject other) {
        return Comparator.comparing(UnmanagedObject::kind)
                .thenComparing(UnmanagedObject::name)
                .compare(this, other);
    }
}
