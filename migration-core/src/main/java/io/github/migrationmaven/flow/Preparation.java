/* SPDX-License-Identifier: Apache-2.0 */
package io.github.migrationmaven.flow;

import io.github.migrationmaven.MigrationException;
import io.github.migrationmaven.Progress;

/** Does the work on one module up to the publishing. */
@FunctionalInterface
interface Preparation {

    /**
     * The module's part of the run.
     *
     * @throws MigrationException when the module's promise cannot be kept
     */
    Prepared prepare(ModuleRequest request, Progress progress);
}
