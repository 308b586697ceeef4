/* SPDX-License-Identifier: Apache-2.0 */
package io.github.migrationmaven.diff;

import static java.util.Objects.requireNonNull;

import io.github.migrationmaven.model.ObjectId;

/**
 * A difference that changes nothing, found on one object.
 *
 * @param id the object of the current state that stays as it is
 * @param words one line that names the object and what it satisfies
 */
public record Equivalent(Rule rule, ObjectId id, String words) implements Comparable<Equivalent> {

    /** Why the difference changes nothing. */
    public enum Rule {
        /** Six digits are what PostgreSQL keeps anyway. */
        TIME_PRECISION,
        /** The columns of a key are a set. */
        KEY_COLUMN_ORDER,
        /** A constraint or index does the same work under another name. */
        NAME,
        /** A unique constraint and a unique index keep the same rows out. */
        UNIQUENESS,
        /** Two checks allow the same values. */
        CHECK,
        /** Identity columns and sequence defaults both number rows. */
        NUMBERING
    }

    public Equivalent {
        requireNonNull(rule, "rule is null");
        requireNonNull(id, "id is null");
        requireNonNull(words, "words is null");
    }

    @Override
    public int compareTo(Equivalent other) {
        int byId = id.compareTo(other.id);
        return byId != 0 ? byId : rule.compareTo(other.rule);
    }
}
