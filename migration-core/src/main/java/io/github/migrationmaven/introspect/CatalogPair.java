/* SPDX-License-Identifier: Apache-2.0 */
package io.github.migrationmaven.introspect;

import static java.util.Objects.requireNonNull;

import io.github.migrationmaven.MigrationException;
import io.github.migrationmaven.model.Catalog;
import java.sql.Connection;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;

/** Both sides of a comparison, read at the same time by the same reader. */
public record CatalogPair(Catalog current, Catalog desired) {

    public CatalogPair {
        requireNonNull(current, "current is null");
        requireNonNull(desired, "desired is null");
    }

    /**
     * Reads one side in a thread of its own and the other in the caller's; returns, or throws, when both have ended.
     *
     * @param current open, not within a transaction, and not the same as {@code desired}
     * @param desired open, and not within a transaction
     * @throws MigrationException with {@code CATALOG_NOT_READABLE} when either side cannot be read
     */
    public static CatalogPair read(CatalogReader reader, Connection current, Connection desired) {
        CompletableFuture<Catalog> other =
                CompletableFuture.supplyAsync(() -> reader.read(current), CatalogPair::inItsOwnThread);
        Catalog own;
        try {
            own = reader.read(desired);
        } catch (RuntimeException e) {
            awaitEnd(other, e);
            throw e;
        }
        try {
            return new CatalogPair(other.join(), own);
        } catch (CompletionException e) {
            throw e.getCause() instanceof MigrationException cause ? cause : e;
        }
    }

    private static void inItsOwnThread(Runnable reading) {
        Thread thread = new Thread(reading, "reads the current catalog");
        thread.setDaemon(true);
        thread.start();
    }

    /** A connection is given back only when nobody reads from it any more. */
    private static void awaitEnd(CompletableFuture<Catalog> other, RuntimeException failure) {
        try {
            other.join();
        } catch (CompletionException second) {
            failure.addSuppressed(second);
        }
    }
}
