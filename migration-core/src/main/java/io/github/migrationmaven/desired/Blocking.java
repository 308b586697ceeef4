/* SPDX-License-Identifier: Apache-2.0 */
package io.github.migrationmaven.desired;

import static java.util.Objects.requireNonNull;

import io.github.migrationmaven.model.ObjectId;

/**
 * Something that only the migrations have, and that stands in the way of what is declared.
 *
 * @param problem what does not work, one sentence
 * @param advice the ways out, one imperative sentence
 * @param nameTaken whether it has the name that something declared is to have, so that the two cannot be side by side
 */
public record Blocking(ObjectId id, String problem, String advice, boolean nameTaken) implements Comparable<Blocking> {

    public Blocking {
        requireNonNull(id, "id is null");
        requireNonNull(problem, "problem is null");
        requireNonNull(advice, "advice is null");
    }

    /** What stands in the way otherwise than by its name. */
    public Blocking(ObjectId id, String problem, String advice) {
        this(id, problem, advice, false);
    }

    @Override
    public int compareTo(Blocking other) {
        int byId = id.compareTo(other.id);
        return byId != 0 ? byId : problem.compareTo(other.problem);
    }
}
