/* SPDX-License-Identifier: Apache-2.0 */
package io.github.migrationmaven.acceptance;

import io.github.migrationmaven.introspect.CatalogReader;
import io.github.migrationmaven.model.Catalog;
import io.github.migrationmaven.model.Scope;
import io.github.migrationmaven.oracle.Oracle;
import io.github.migrationmaven.plan.Boundary;
import io.github.migrationmaven.plan.Plan;
import io.github.migrationmaven.plan.Planner;
import io.github.migrationmaven.plan.Statement;
import io.github.migrationmaven.scratch.ScratchDatabase;
import io.github.migrationmaven.testing.ScratchForTests;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentLinkedDeque;

/**
 * A database to try plans on.
 *
 * <p>One that was proven to be empty again serves the next row, since making databases is what takes longest; every
 * other one is dropped.
 */
final class ProvingGround implements AutoCloseable {

    private static final Deque<ProvingGround> EMPTY_ONES = new ConcurrentLinkedDeque<>();

    /** What both readers find in a database that nobody has touched, read once. */
    private static final class Untouched {
        static final Catalog CATALOG;
        static final Map<String, String> ORACLE;

        static {
            try (ProvingGround ground = make()) {
                CATALOG = ground.catalog();
                ORACLE = ground.oracle();
            } catch (SQLException e) {
                throw new IllegalStateException("An empty database cannot be read", e);
            }
        }
    }

    private final ScratchDatabase database;
    private final Connection connection;
    private boolean empty;

    private ProvingGround(ScratchDatabase database, Connection connection) {
        this.database = database;
        this.connection = connection;
    }

    static ProvingGround take() throws SQLException {
        ProvingGround empty = EMPTY_ONES.poll();
        return empty == null ? make() : empty;
    }

    private static ProvingGround make() throws SQLException {
        ScratchDatabase database = ScratchForTests.empty();
        return new ProvingGround(database, database.connect());
    }

    static Catalog emptyCatalog() {
        return Untouched.CATALOG;
    }

    static Map<String, String> emptyOracle() {
        return Untouched.ORACLE;
    }

    Catalog catalog() {
        return new CatalogReader(Scope.everything()).read(connection);
    }

    Map<String, String> oracle() throws SQLException {
        return Oracle.read(connection);
    }

    void execute(String sql) throws SQLException {
        empty = false;
        try (java.sql.Statement statement = connection.createStatement()) {
            statement.setEscapeProcessing(false);
            statement.execute(sql);
        }
    }

    /** Runs a plan as its files would: in transactions that end where a statement asks for it. */
    void execute(Plan plan) throws SQLException {
        for (Statement each : plan.statements().toList()) {
            connection.setAutoCommit(each.boundary() == Boundary.OUTSIDE_TRANSACTION);
            try {
                execute(each.sql());
            } catch (SQLException e) {
                throw new SQLException("Statement of the plan: " + each.sql(), e.getSQLState(), e);
            }
            if (each.boundary() == Boundary.COMMIT_AFTER) {
                connection.commit();
            }
        }
        connection.setAutoCommit(true);
    }

    /** The first column of a query's rows; none for no query. */
    List<String> rows(String query) throws SQLException {
        List<String> rows = new ArrayList<>();
        if (query.isEmpty()) {
            return rows;
        }
        try (java.sql.Statement statement = connection.createStatement();
                ResultSet result = statement.executeQuery(query)) {
            while (result.next()) {
                rows.add(result.getString(1));
            }
        }
        return rows;
    }

    /** Goes down to nothing, so that the database can serve another row if nothing is left in it. */
    void clear(Catalog current) throws SQLException {
        execute(new Planner().plan(current, emptyCatalog()));
        empty = current.unmanaged().isEmpty() && oracle().equals(emptyOracle());
    }

    @Override
    public void close() throws SQLException {
        if (empty) {
            EMPTY_ONES.push(this);
            return;
        }
        try (database) {
            connection.close();
        }
    }
}
