/* SPDX-License-Identifier: Apache-2.0 */
package io.github.migrationmaven.flow;

import static java.util.Objects.requireNonNull;

import java.util.List;

/**
 * What the user asked of a cleanup.
 *
 * @param dryRun looks and counts, and changes nothing
 * @param databases the databases that the command names, which takes them out of the guards
 * @param confirmation asks before anything is deleted
 */
public record CleanupOptions(boolean dryRun, List<String> databases, Confirmation confirmation) {

    public CleanupOptions {
        databases = List.copyOf(databases);
        requireNonNull(confirmation, "confirmation is null");
    }
}
