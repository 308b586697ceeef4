/* SPDX-License-Identifier: Apache-2.0 */
package io.github.migrationmaven.declaration;

import static java.util.Objects.requireNonNull;

import io.github.migrationmaven.model.Mapping;
import io.github.migrationmaven.model.ObjectId;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * What a declaration says about the objects that it made, apart from their catalog.
 *
 * @param openNames the constraints and indexes whose names nobody chose: a JPA provider or PostgreSQL made them up for
 *     what an entity left unnamed, so that the name that is in use already may stay
 * @param outlined tables and views of which the declaration gives an outline only, as jOOQ's generated classes do: what
 *     these have no words for is as PostgreSQL has it by default
 * @param mapping what entities say beyond the catalog
 * @param rejected the provider's statements that failed; of what they are about nothing is known
 */
public record Declared(
        Set<ObjectId> openNames, Set<ObjectId> outlined, Mapping mapping, List<RejectedStatement> rejected) {

    public Declared {
        openNames = Set.copyOf(openNames);
        outlined = Set.copyOf(outlined);
        requireNonNull(mapping, "mapping is null");
        rejected = List.copyOf(rejected);
    }

    /** What a declaration without entities says. */
    public static Declared bySql() {
        return ofOutline(Set.of(), Set.of());
    }

    /** What an outline says, of which nothing but names is known. */
    static Declared ofOutline(Set<ObjectId> openNames, Set<ObjectId> outlined) {
        return new Declared(openNames, outlined, Mapping.none(), List.of());
    }

    /** This with what an outline beside it says. */
    Declared with(Declared outline) {
        Set<ObjectId> names = new TreeSet<>(openNames);
        names.addAll(outline.openNames);
        return new Declared(names, outline.outlined, mapping, rejected);
    }
}
