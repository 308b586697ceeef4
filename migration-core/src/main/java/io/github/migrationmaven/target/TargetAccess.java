/* SPDX-License-Identifier: Apache-2.0 */
package io.github.migrationmaven.target;

import io.github.migrationmaven.ConnectionSettings;
import io.github.migrationmaven.MigrationException;

/** The way to a live database. It is the one thing by which targets differ. */
public interface TargetAccess {

    /**
     * Opens the way; the caller closes it.
     *
     * @throws MigrationException when it cannot be opened
     */
    Way open();

    /** How the database is called in messages, never with a password. */
    String describe();

    /** A way that is open. Its settings are asked for again for each connection, since they may change meanwhile. */
    interface Way extends AutoCloseable {

        ConnectionSettings settings();

        @Override
        void close();
    }
}
