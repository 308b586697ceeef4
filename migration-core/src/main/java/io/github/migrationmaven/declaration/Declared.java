/* SPDX-License-Identifier: Apache-2.0 */
package io.github.migrationmaven.declaration;

import io.github.migrationmaven.model.ObjectId;
import java.util.Set;

/**
 * What a declaration says about the objects that it made, apart from their catalog.
 *
 * @param openNames the constraints and indexes whose names nobody chose: a JPA provider or PostgreSQL made them up for
 *     what an entity left unnamed, so that the name that is in use already may stay
 * @param outlined tables and views of which the declaration gives an outline only, as jOOQ's generated classes do: what
 *     these have no words for is as PostgreSQL has it by default
 */
public record Declared(Set<ObjectId> openNames, Set<ObjectId> outlined) {

    public Declared {
        openNames = Set.copyOf(openNames);
        outlined = Set.copyOf(outlined);
    }
}
