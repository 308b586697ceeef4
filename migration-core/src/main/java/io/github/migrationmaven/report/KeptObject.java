/* SPDX-License-Identifier: Apache-2.0 */
package io.github.migrationmaven.report;

import static java.util.Objects.requireNonNull;

import io.github.migrationmaven.model.ObjectId;

/**
 * Something that only the migrations have and that stays.
 *
 * @param what whether it is the object, or something about it
 * @param words why, one line
 */
public record KeptObject(ObjectId id, What what, String words) {

    /** What stays. */
    public enum What {
        /** The whole object. */
        OBJECT,
        /** Something about a declared object that the declaration leaves open. */
        ATTRIBUTE,
        /** The type of a declared column, which the provider takes for the declared one. */
        COMPATIBLE_TYPE
    }

    /** A whole object. */
    public KeptObject(ObjectId id, String words) {
        this(id, What.OBJECT, words);
    }

    public KeptObject {
        requireNonNull(id, "id is null");
        requireNonNull(what, "what is null");
        requireNonNull(words, "words is null");
    }
}
