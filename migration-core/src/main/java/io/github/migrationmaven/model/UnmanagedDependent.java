/* SPDX-License-Identifier: Apache-2.0 */
package io.github.migrationmaven.model;

import static java.util.Objects.requireNonNull;

import java.util.Collection;
import java.util.Collections;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.UnaryOperator;

/**
 * Something that is not managed and needs something that is: PostgreSQL does not let that go.
 *
 * @param name as PostgreSQL describes it, such as {@code policy mine on table shop.orders}
 * @param needs the managed objects that it needs
 * @param partOf the managed objects that take it along when they are dropped
 */
public record UnmanagedDependent(String name, SortedSet<ObjectId> needs, SortedSet<ObjectId> partOf) {

    public UnmanagedDependent {
        requireNonNull(name, "name is null");
        needs = Collections.unmodifiableSortedSet(new TreeSet<>(needs));
        partOf = Collections.unmodifiableSortedSet(new TreeSet<>(partOf));
    }

    UnmanagedDependent mapped(UnaryOperator<ObjectId> ids) {
        return new UnmanagedDependent(name, mapped(needs, ids), mapped(partOf, ids));
    }

    private static SortedSet<ObjectId> mapped(Collection<ObjectId> set, UnaryOperator<ObjectId> ids) {
        SortedSet<ObjectId> mapped = new TreeSet<>();
        set.forEach(id -> mapped.add(ids.apply(id)));
        return mapped;
    }
}
