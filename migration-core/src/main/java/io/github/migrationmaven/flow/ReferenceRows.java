/* SPDX-License-Identifier: Apache-2.0 */
package io.github.migrationmaven.flow;

/** What becomes of rows that migrations insert when these migrations are replaced. */
public enum ReferenceRows {
    /** The run stops and names the tables with their counts. */
    REFUSE,
    /** They are carried over into a migration of their own, proven equal. */
    CARRY,
    /** They are left behind. */
    LEAVE
}
