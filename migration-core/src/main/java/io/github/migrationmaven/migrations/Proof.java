/* SPDX-License-Identifier: Apache-2.0 */
package io.github.migrationmaven.migrations;

import io.github.migrationmaven.MigrationException;

/** Shows that a draft leads where it should. */
@FunctionalInterface
public interface Proof {

    /**
     * Returns when the draft is proven.
     *
     * @throws MigrationException {@code PROOF_FAILED} saying what the draft leads to instead
     */
    void prove(Draft draft);
}
