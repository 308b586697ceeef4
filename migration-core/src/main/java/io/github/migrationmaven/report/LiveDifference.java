/* SPDX-License-Identifier: Apache-2.0 */
package io.github.migrationmaven.report;

import static java.util.Objects.requireNonNull;

import io.github.migrationmaven.model.ObjectId;
import java.util.List;

/**
 * One object in which a live database is not what it is expected to be.
 *
 * @param words what differs, seen from what is expected
 * @param undo the statements that make the live database as expected
 * @param adopt the statements that a migration would need to lead to what is live
 */
public record LiveDifference(ObjectId object, List<String> words, List<String> undo, List<String> adopt) {

    public LiveDifference {
        requireNonNull(object, "object is null");
        words = List.copyOf(words);
        undo = List.copyOf(undo);
        adopt = List.copyOf(adopt);
    }
}
