/* SPDX-License-Identifier: Apache-2.0 */
package io.github.migrationmaven.introspect;

import io.github.migrationmaven.ErrorCode;
import io.github.migrationmaven.MigrationException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jooq.DSLContext;
import org.jooq.exception.DataAccessException;

/** Runs the queries that lie as {@code .sql} resources next to their readers. */
final class CatalogQueries {

    private final DSLContext database;

    CatalogQueries(DSLContext database) {
        this.database = database;
    }

    /**
     * All rows of a query.
     *
     * @param name the resource's name without {@code .sql}
     * @throws MigrationException with {@code CATALOG_NOT_READABLE} when the server refuses it
     */
    List<Row> run(String name, Object... parameters) {
        try {
            return database.fetch(text(name), parameters).map(Row::new);
        } catch (DataAccessException e) {
            throw new MigrationException(
                    ErrorCode.CATALOG_NOT_READABLE,
                    "The catalog query %s.sql failed with SQLSTATE %s: %s".formatted(name, e.sqlState(), reason(e)),
                    "Read with a role that may see the system catalogs, from PostgreSQL 14 or later.",
                    e);
        }
    }

    private static String reason(DataAccessException e) {
        Throwable cause = e.getCause();
        return String.valueOf(cause == null ? e.getMessage() : cause.getMessage());
    }

    private static String text(String name) {
        try (InputStream resource = CatalogQueries.class.getResourceAsStream(name + ".sql")) {
            if (resource == null) {
                throw new IllegalArgumentException("No catalog query: " + name);
            }
            return new String(resource.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
