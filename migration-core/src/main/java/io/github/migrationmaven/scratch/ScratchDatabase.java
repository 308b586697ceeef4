/* SPDX-License-Identifier: Apache-2.0 */
package io.github.migrationmaven.scratch;

import io.github.migrationmaven.ConnectionSettings;
import java.sql.Connection;
import java.sql.SQLException;

/** A database of the run's own, which closing drops. Thread-safe. */
public interface ScratchDatabase extends AutoCloseable {

    String name();

    /**
     * How to reach the database while it is open.
     *
     * @throws IllegalStateException when the database was closed, or gave way to another state on a server where only
     *     one database may be used
     */
    ConnectionSettings settings();

    /**
     * Opens a connection in auto-commit mode; the caller closes it.
     *
     * @throws SQLException when the server does not answer
     * @throws IllegalStateException as {@link #settings()}
     */
    Connection connect() throws SQLException;

    /** Drops the database, and the roles that only it had. A failure is a warning that names the database. */
    @Override
    void close();
}
