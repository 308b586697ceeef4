/* SPDX-License-Identifier: Apache-2.0 */
package io.github.migrationmaven.desired;

import static java.util.Objects.requireNonNull;

import io.github.migrationmaven.model.Catalog;
import io.github.migrationmaven.model.Column;
import io.github.migrationmaven.model.ObjectId;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/**
 * The three states that make the desired one, and how they are to be read.
 *
 * @param current what the migrations lead to
 * @param declared what the declaration leads to
 * @param open whether the declaration leaves things unsaid, as entities do; a closed one names everything
 * @param lastDeclared the ids that {@link Desired#declared()} gave when the last migration was published, absent when
 *     nobody wrote them down
 * @param chosen whether the declaration itself gave a constraint or index its name
 * @param leaving what is not kept although only the migrations have it
 * @param entities what is known of the entities behind an open declaration
 */
public record MergeRequest(
        Catalog current,
        Catalog declared,
        boolean open,
        Optional<Set<ObjectId>> lastDeclared,
        Predicate<ObjectId> chosen,
        Leaving leaving,
        Entities entities) {

    public MergeRequest {
        requireNonNull(current, "current is null");
        requireNonNull(declared, "declared is null");
        lastDeclared = lastDeclared.map(Set::copyOf);
        requireNonNull(chosen, "chosen is null");
        requireNonNull(leaving, "leaving is null");
        requireNonNull(entities, "entities is null");
    }

    /** A declaration that names everything: the desired state is what it says. */
    public static MergeRequest closed(Catalog current, Catalog declared) {
        return new MergeRequest(
                current, declared, false, Optional.empty(), id -> true, Leaving.nothing(), Entities.none());
    }

    boolean wasDeclared(ObjectId id) {
        return lastDeclared.map(ids -> ids.contains(id)).orElse(false);
    }

    Optional<Column> currentColumn(ObjectId id) {
        return current.find(id).map(Column.class::cast);
    }
}
