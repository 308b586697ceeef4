/* SPDX-License-Identifier: Apache-2.0 */
package io.github.migrationmaven.model;

/**
 * How a sequence counts, of its own or behind an identity column.
 *
 * @param cache how many values a session takes at once, 1 or more
 */
public record SequenceOptions(long start, long increment, long min, long max, long cache, boolean cycle) {

    /** What PostgreSQL chooses for an ascending sequence that may reach {@code max}: 1, 2, 3, … */
    public static SequenceOptions ascendingTo(long max) {
        return new SequenceOptions(1, 1, 1, max, 1, false);
    }
}
