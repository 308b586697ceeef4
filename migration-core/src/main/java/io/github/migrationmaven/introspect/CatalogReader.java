/* SPDX-License-Identifier: Apache-2.0 */
package io.github.migrationmaven.introspect;

import io.github.migrationmaven.ErrorCode;
import io.github.migrationmaven.MigrationException;
import io.github.migrationmaven.model.Catalog;
import io.github.migrationmaven.model.Scope;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import org.jooq.Log;
import org.jooq.SQLDialect;
import org.jooq.impl.DSL;
import org.jooq.tools.JooqLogger;

/**
 * Reads the catalog of a PostgreSQL database, from 14 on.
 *
 * <p>Holds no state of a reading, so that one reader may serve several threads, each with its own connection.
 */
public final class CatalogReader {

    static {
        // jOOQ greets in the log of whoever uses it, and has no other switches.
        System.setProperty("org.jooq.no-logo", "true");
        System.setProperty("org.jooq.no-tips", "true");
        JooqLogger.globalThreshold(Log.Level.WARN);
    }

    /** In this order: what an object is named within, or refers to, is read before it. */
    static final List<KindReader<?>> READERS = List.of(
            new SchemaReader(),
            new ExtensionReader(),
            new EnumTypeReader(),
            new DomainTypeReader(),
            new DomainConstraintReader(),
            new SequenceReader(),
            new RoutineReader(),
            new CastReader(),
            new TableReader(),
            new ColumnReader(),
            new ViewReader(),
            new MaterializedViewReader(),
            new ColumnDefaultReader(),
            new SequenceOwnerReader(),
            new PrimaryKeyReader(),
            new UniqueConstraintReader(),
            new CheckConstraintReader(),
            new ExclusionConstraintReader(),
            new ForeignKeyReader(),
            new IndexReader(),
            new RowSecurityReader(),
            new ReplicaIdentityReader(),
            new ClusteringReader(),
            new ColumnSettingsReader(),
            new IndexStatisticsReader(),
            new TriggerReader(),
            new CommentReader());

    private final Scope scope;

    /** A reader of what belongs to {@code scope}; the rest is left out, counted neither as managed nor as unmanaged. */
    public CatalogReader(Scope scope) {
        this.scope = scope;
    }

    /**
     * Reads all in one read-only transaction, so that the catalog is that of one moment.
     *
     * <p>Auto-commit, {@code search_path} and the other settings of the session are as before afterwards.
     *
     * @param connection open, and not within a transaction
     * @throws MigrationException with {@code CATALOG_NOT_READABLE} when the server refuses a query or the connection
     *     fails
     */
    public Catalog read(Connection connection) {
        try {
            return readInTransaction(connection);
        } catch (SQLException e) {
            throw new MigrationException(
                    ErrorCode.CATALOG_NOT_READABLE,
                    "The transaction that reads the catalog failed with SQLSTATE %s: %s"
                            .formatted(e.getSQLState(), e.getMessage()),
                    "Check that the database server is running and reachable, then run the goal again.",
                    e);
        }
    }

    private Catalog readInTransaction(Connection connection) throws SQLException {
        boolean autoCommit = connection.getAutoCommit();
        connection.setAutoCommit(false);
        Catalog catalog;
        try {
            catalog = readWithin(connection);
        } catch (SQLException | RuntimeException e) {
            try {
                endTransaction(connection, autoCommit);
            } catch (SQLException second) {
                e.addSuppressed(second);
            }
            throw e;
        }
        endTransaction(connection, autoCommit);
        return catalog;
    }

    private static void endTransaction(Connection connection, boolean autoCommit) throws SQLException {
        connection.rollback();
        connection.setAutoCommit(autoCommit);
    }

    private Catalog readWithin(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute("SET TRANSACTION ISOLATION LEVEL REPEATABLE READ READ ONLY");
        }
        CatalogQueries queries = new CatalogQueries(DSL.using(connection, SQLDialect.POSTGRES));
        queries.run("settings");
        return new CatalogReading(queries, scope).read(READERS);
    }
}
