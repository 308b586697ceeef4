/* SPDX-License-Identifier: Apache-2.0 */
package io.github.migrationmaven.source;

import static java.util.Objects.requireNonNull;

import io.github.migrationmaven.model.Catalog;
import io.github.migrationmaven.scratch.ScratchDatabase;

/** A scratch database that was filled, and the catalog that was read from it. Closing drops the database. */
public record State(ScratchDatabase database, Catalog catalog) implements AutoCloseable {

    public State {
        requireNonNull(database, "database is null");
        requireNonNull(catalog, "catalog is null");
    }

    @Override
    public void close() {
        database.close();
    }
}
