/* SPDX-License-Identifier: Apache-2.0 */
package io.github.migrationmaven.desired;

import static java.util.Objects.requireNonNull;

import io.github.migrationmaven.model.ObjectId;

/**
 * Something that only the migrations have and that stays.
 *
 * @param words why, one line
 */
public record Kept(ObjectId id, Reason reason, String words) implements Comparable<Kept> {

    /** In what way it is missing from the declaration. */
    public enum Reason {
        /** The whole object is in the migrations only. */
        OBJECT,
        /** A column of a declared table that the declaration does not name. */
        COLUMN,
        /** The object is declared, an attribute of it is not. */
        ATTRIBUTE,
        /** The column is declared with another type, which the provider takes for the same. */
        COMPATIBLE_TYPE
    }

    public Kept {
        requireNonNull(id, "id is null");
        requireNonNull(reason, "reason is null");
        requireNonNull(words, "words is null");
    }

    @Override
    public int compareTo(Kept other) {
        int byId = id.compareTo(other.id);
        return byId != 0 ? byId : words.compareTo(other.words);
    }
}
