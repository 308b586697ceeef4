/* SPDX-License-Identifier: Apache-2.0 */
package io.github.migrationmaven.plan;

/** What a statement endangers, as a word. Whether a project allows it is the business of {@code safety}. */
public enum Hazard {
    /** Rows or values that are there before are gone afterwards. */
    DELETES_DATA,
    /** Whether it succeeds depends on the rows that are there. */
    DEPENDS_ON_DATA,
    /** Every row of the table is written anew while nobody can read or write it. */
    REWRITES_TABLE,
    /** Writes to the table wait until an index is built or rows are checked. */
    BLOCKS_WRITES
}
