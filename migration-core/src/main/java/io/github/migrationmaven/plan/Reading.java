/* SPDX-License-Identifier: Apache-2.0 */
package io.github.migrationmaven.plan;

import static java.util.Objects.requireNonNull;

import io.github.migrationmaven.model.Column;
import io.github.migrationmaven.model.ObjectId;
import io.github.migrationmaven.model.ObjectKind;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/** The order in which a person likes to read a migration: what belongs to a table stands with the table. */
final class Reading {

    private Reading() {}

    /** The rank of a step among those that are free; computed once, since sorting asks for it often. */
    private record Rank(boolean later, Verb verb, int place, String schema, String relation, int position)
            implements Comparable<Rank> {

        static Rank of(StepId step, Operations operations) {
            ObjectId id = step.object();
            return new Rank(
                    !needsCommit(step, operations),
                    step.verb(),
                    Reading.place(id),
                    id.schema(),
                    Reading.relation(id),
                    Reading.position(step, operations));
        }

        @Override
        public int compareTo(Rank other) {
            int order = Boolean.compare(later, other.later);
            if (order == 0) {
                order = verb.compareTo(other.verb);
            }
            if (order == 0) {
                order = Integer.compare(place, other.place);
            }
            if (order == 0) {
                order = schema.compareTo(other.schema);
            }
            if (order == 0) {
                order = relation.compareTo(other.relation);
            }
            return order == 0 ? Integer.compare(position, other.position) : order;
        }
    }

    /**
     * Steps that need a commit come first, so that most plans need one split; then drops; then table by table, new
     * columns in their declared order.
     */
    static Comparator<StepId> preference(Set<StepId> steps, Operations operations) {
        Map<StepId, Rank> ranks = new HashMap<>();
        steps.forEach(step -> ranks.put(step, Rank.of(step, operations)));
        return Comparator.comparing(step -> requireNonNull(ranks.get(step), "a step without rank"));
    }

    private static boolean needsCommit(StepId step, Operations operations) {
        return step.verb() == Verb.ALTER
                && operations.alteration(step.object()).statements().stream()
                        .anyMatch(statement -> statement.boundary() != Boundary.NONE);
    }

    private static int position(StepId step, Operations operations) {
        boolean created = step.verb() == Verb.CREATE && step.object().kind() == ObjectKind.COLUMN;
        return created ? ((Column) operations.after(step.object())).position() : 0;
    }

    /** The chapter that an object belongs to, where order is free. */
    private static int place(ObjectId id) {
        return switch (id.kind()) {
            case SCHEMA -> 0;
            case EXTENSION -> 1;
            case ENUM_TYPE, DOMAIN, DOMAIN_CONSTRAINT -> 2;
            case SEQUENCE -> 3;
            case FUNCTION, PROCEDURE, CAST -> 4;
            case TABLE,
                    COLUMN,
                    COLUMN_DEFAULT,
                    SEQUENCE_OWNER,
                    PRIMARY_KEY,
                    UNIQUE_CONSTRAINT,
                    CHECK_CONSTRAINT,
                    EXCLUSION_CONSTRAINT,
                    INDEX,
                    INDEX_STATISTICS,
                    COLUMN_SETTINGS,
                    ROW_SECURITY,
                    REPLICA_IDENTITY,
                    CLUSTERING -> 5;
            case FOREIGN_KEY -> 6;
            case VIEW, MATERIALIZED_VIEW -> 7;
            case TRIGGER -> 8;
            case COMMENT -> 9;
        };
    }

    /** The name that keeps together what belongs together. */
    private static String relation(ObjectId id) {
        return id.parent().isEmpty() ? id.name() : id.parent();
    }
}
