/* SPDX-License-Identifier: Apache-2.0 */
package io.github.migrationmaven.introspect;

import static java.util.Objects.requireNonNull;

import io.github.migrationmaven.ErrorCode;
import io.github.migrationmaven.MigrationException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jooq.Cursor;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jooq.exception.DataAccessException;
import org.jspecify.annotations.Nullable;

/** Runs the queries that lie as {@code .sql} resources next to their readers. */
final class CatalogQueries {

    private static final Map<String, String> TEXTS = new ConcurrentHashMap<>();

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
        String sql = TEXTS.computeIfAbsent(name, CatalogQueries::text);
        // The rows are taken from the driver: a record of jOOQ's for each costs more than the query.
        try (Cursor<Record> cursor = database.fetchLazy(sql, parameters);
                ResultSet result = requireNonNull(cursor.resultSet(), "an open cursor has a result")) {
            return Row.of(result);
        } catch (DataAccessException e) {
            throw failure(name, e.sqlState(), reason(e), e);
        } catch (SQLException e) {
            throw failure(name, e.getSQLState(), e.getMessage(), e);
        }
    }

    private static MigrationException failure(
            String name, @Nullable String state, @Nullable String reason, Exception cause) {
        return new MigrationException(
                ErrorCode.CATALOG_NOT_READABLE,
                "The catalog query %s.sql failed with SQLSTATE %s: %s".formatted(name, state, reason),
                "Read with a role that may see the system catalogs, from PostgreSQL 14 or later.",
                cause);
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
