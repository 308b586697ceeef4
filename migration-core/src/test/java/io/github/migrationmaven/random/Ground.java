/* SPDX-License-Identifier: Apache-2.0 */
package io.github.migrationmaven.random;

import io.github.migrationmaven.introspect.CatalogReader;
import io.github.migrationmaven.model.Catalog;
import io.github.migrationmaven.model.Scope;
import io.github.migrationmaven.oracle.Oracle;
import io.github.migrationmaven.plan.Boundary;
import io.github.migrationmaven.plan.Plan;
import io.github.migrationmaven.plan.Statement;
import io.github.migrationmaven.scratch.ScratchDatabase;
import io.github.migrationmaven.testing.ScratchForTests;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** A database for one side of a pair. */
final class Ground implements AutoCloseable {

    private final ScratchDatabase database = ScratchForTests.empty();
    private final Connection connection;

    Ground() throws SQLException {
        connection = database.connect();
        run("""
                CREATE FUNCTION pg_temp.attempt(statements text[]) RETURNS bigint LANGUAGE plpgsql AS $$
                DECLARE
                    statement text;
                    refused bigint = 0;
                BEGIN
                    FOREACH statement IN ARRAY statements LOOP
                        BEGIN
                            SET CONSTRAINTS ALL IMMEDIATE;
                            EXECUTE statement;
                        EXCEPTION WHEN OTHERS THEN
                            refused = refused + 1;
                        END;
                    END LOOP;
                    RETURN refused;
                END $$
                """);
    }

    Catalog catalog() {
        return new CatalogReader(Scope.everything()).read(connection);
    }

    Map<String, String> oracle() throws SQLException {
        return Oracle.read(connection);
    }

    /** Runs what the server accepts; the number of statements that it refuses. */
    long attempt(List<String> statements) throws SQLException {
        try (var call = connection.prepareStatement("SELECT pg_temp.attempt(?)")) {
            call.setArray(1, connection.createArrayOf("text", statements.toArray()));
            try (ResultSet result = call.executeQuery()) {
                result.next();
                return result.getLong(1);
            }
        }
    }

    void run(String sql) throws SQLException {
        try (java.sql.Statement statement = connection.createStatement()) {
            statement.setEscapeProcessing(false);
            statement.execute(sql);
        }
    }

    /** Runs a plan as its files would; nothing of a transaction that fails remains. */
    void run(Plan plan) throws SQLException {
        for (Statement each : plan.statements().toList()) {
            connection.setAutoCommit(each.boundary() == Boundary.OUTSIDE_TRANSACTION);
            try {
                run(each.sql());
            } catch (SQLException e) {
                if (!connection.getAutoCommit()) {
                    connection.rollback();
                }
                connection.setAutoCommit(true);
                throw new SQLException(e.getMessage() + " in: " + each.sql(), e.getSQLState(), e);
            }
            if (each.boundary() == Boundary.COMMIT_AFTER) {
                connection.commit();
            }
        }
        connection.setAutoCommit(true);
    }

    /** Column by column, what the tables hold, and where the sequences stand. */
    Map<String, List<String>> data(Catalog catalog) throws SQLException {
        Map<String, List<String>> data = new TreeMap<>();
        for (Content content : Content.of(catalog)) {
            data.put(content.name(), texts(content.query()));
        }
        return data;
    }

    private List<String> texts(String query) throws SQLException {
        List<String> texts = new ArrayList<>();
        try (java.sql.Statement statement = connection.createStatement();
                ResultSet result = statement.executeQuery(query)) {
            while (result.next()) {
                texts.add(String.valueOf(result.getString(1)));
            }
        }
        return texts;
    }

    @Override
    public void close() throws SQLException {
        try (database) {
            connection.close();
        }
    }
}
