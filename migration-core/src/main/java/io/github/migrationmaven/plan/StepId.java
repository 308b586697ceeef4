/* SPDX-License-Identifier: Apache-2.0 */
package io.github.migrationmaven.plan;

import static java.util.Objects.requireNonNull;

import io.github.migrationmaven.model.ObjectId;

/** The identity of a step: what is done to which object. */
public record StepId(Verb verb, ObjectId object) implements Comparable<StepId> {

    public StepId {
        requireNonNull(verb, "verb is null");
        requireNonNull(object, "object is null");
    }

    public static StepId drop(ObjectId object) {
        return new StepId(Verb.DROP, object);
    }

    public static StepId alter(ObjectId object) {
        return new StepId(Verb.ALTER, object);
    }

    public static StepId create(ObjectId object) {
        return new StepId(Verb.CREATE, object);
    }

    @Override
    public int compareTo(StepId other) {
        int order = verb.compareTo(other.verb);
        return order == 0 ? object.compareTo(other.object) : order;
    }

    /** The change in plain words: {@code create column shop.orders.total}. */
    @Override
    public String toString() {
        return verb.name().toLowerCase(java.util.Locale.ROOT) + " " + object;
    }
}
