/* SPDX-License-Identifier: Apache-2.0 */
package io.github.migrationmaven.scratch;

import io.github.migrationmaven.ConnectionSettings;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.concurrent.atomic.AtomicBoolean;

/** A database that can be dropped because it was made for this run. */
final class OwnDatabase implements ScratchDatabase {

    private final String name;
    private final ConnectionSettings settings;
    private final ServedDatabases home;
    private final AtomicBoolean open = new AtomicBoolean(true);

    OwnDatabase(String name, ConnectionSettings settings, ServedDatabases home) {
        this.name = name;
        this.settings = settings;
        this.home = home;
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public ConnectionSettings settings() {
        if (!open.get()) {
            throw new IllegalStateException("scratch database " + name + " is closed");
        }
        return settings;
    }

    @Override
    public Connection connect() throws SQLException {
        return settings().connect();
    }

    ServedDatabases home() {
        return home;
    }

    @Override
    public void close() {
        if (open.compareAndSet(true, false)) {
            home.drop(this);
        }
    }
}
