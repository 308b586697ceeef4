/* SPDX-License-Identifier: Apache-2.0 */
package io.github.migrationmaven.flyway;

import java.util.List;

/**
 * What one run of Flyway applied.
 *
 * @param versions versions of the versioned and baseline migrations, in the order in which they ran
 * @param repeatables how many repeatable migrations ran
 */
public record MigrationRun(List<String> versions, int repeatables) {

    public MigrationRun {
        versions = List.copyOf(versions);
    }
}
