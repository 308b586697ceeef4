/* SPDX-License-Identifier: Apache-2.0 */
package io.github.migrationmaven.model;

import static java.util.Objects.requireNonNull;

import java.util.Collections;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The statistics targets of an index's expressions. Its id carries the index's name.
 *
 * @param targets the target, 0 or more, for the number of the key, from 1
 */
public record IndexStatistics(ObjectId id, Map<Integer, Integer> targets) implements SchemaObject {

    public IndexStatistics {
        requireNonNull(id, "id is null");
        SortedMap<Integer, Integer> sorted = new TreeMap<>(targets);
        targets = Collections.unmodifiableSortedMap(sorted);
    }

    /** The index that is analysed. */
    public ObjectId index() {
        return id.as(ObjectKind.INDEX);
    }
}
