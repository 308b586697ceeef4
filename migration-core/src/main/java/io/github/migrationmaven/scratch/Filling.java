/* SPDX-License-Identifier: Apache-2.0 */
package io.github.migrationmaven.scratch;

import io.github.migrationmaven.ConnectionSettings;
import java.sql.SQLException;

/**
 * Puts objects into an empty database.
 *
 * <p>May be run more than once, each time on another empty database: it must lead to the same state every time, and
 * must have closed its connections when it returns. Unchecked exceptions pass through the scratch server unchanged; an
 * {@link SQLException} arrives as the cause of a {@link io.github.migrationmaven.MigrationException}.
 */
@FunctionalInterface
public interface Filling {

    /** Leaves the database empty. */
    Filling NOTHING = database -> {};

    void fill(ConnectionSettings database) throws SQLException;
}
