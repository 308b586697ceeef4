/* SPDX-License-Identifier: Apache-2.0 */
package io.github.migrationmaven.report;

import static java.util.Objects.requireNonNull;

import io.github.migrationmaven.model.ObjectId;

/**
 * Something that only the migrations have and that stays.
 *
 * @param words why, one line
 */
public record KeptObject(ObjectId id, String words) {

    public KeptObject {
        requireNonNull(id, "id is null");
        requireNonNull(words, "words is null");
    }
}
