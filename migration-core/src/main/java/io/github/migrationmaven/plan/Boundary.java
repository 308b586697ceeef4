/* SPDX-License-Identifier: Apache-2.0 */
package io.github.migrationmaven.plan;

/** How a statement stands to the transaction of the file it is written to. */
public enum Boundary {
    /** It runs in one transaction with its neighbours. */
    NONE,
    /**
     * Its effect can be used only after a commit, as a label that ALTER TYPE … ADD VALUE adds: later statements go to
     * another file.
     */
    COMMIT_AFTER,
    /** It refuses to run in a transaction: a file of its own. */
    OUTSIDE_TRANSACTION
}
