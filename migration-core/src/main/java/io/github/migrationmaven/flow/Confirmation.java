/* SPDX-License-Identifier: Apache-2.0 */
package io.github.migrationmaven.flow;

import io.github.migrationmaven.MigrationException;
import java.util.List;

/** Asks the user, once a run. */
@FunctionalInterface
public interface Confirmation {

    /**
     * Shows what is about to be deleted and waits for the answer.
     *
     * @throws MigrationException NOT_CONFIRMED when the answer is no, or nobody can be asked
     */
    void ask(List<String> what);

    /** Nobody need be asked. */
    static Confirmation given() {
        return what -> {};
    }
}
