/* SPDX-License-Identifier: Apache-2.0 */
package io.github.migrationmaven.diff;

import io.github.migrationmaven.introspect.CatalogReader;
import io.github.migrationmaven.model.Catalog;
import io.github.migrationmaven.model.Scope;
import io.github.migrationmaven.scratch.ScratchDatabase;
import io.github.migrationmaven.testing.ScratchForTests;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Catalogs that PostgreSQL makes of statements, all in one database that is emptied for each. */
public final class TestCatalogs {

    private static final String USER_SCHEMAS = """
            SELECT 'DROP SCHEMA ' || quote_ident(nspname) || ' CASCADE'
              FROM pg_catalog.pg_namespace
             WHERE nspname !~ '^pg_' AND nspname <> 'information_schema'
            """;

    private static final Map<List<String>, Catalog> READ = new HashMap<>();

    private TestCatalogs() {}

    private static final class Shared {
        static final ScratchDatabase DATABASE = ScratchForTests.empty();
    }

    /** What the statements lead to on an empty database. */
    public static synchronized Catalog of(String... statements) throws SQLException {
        List<String> key = List.of(statements);
        Catalog known = READ.get(key);
        if (known != null) {
            return known;
        }
        Catalog catalog = read(key);
        READ.put(key, catalog);
        return catalog;
    }

    private static Catalog read(List<String> statements) throws SQLException {
        try (Connection connection = Shared.DATABASE.connect();
                Statement statement = connection.createStatement()) {
            List<String> emptying = new ArrayList<>();
            try (ResultSet schemas = statement.executeQuery(USER_SCHEMAS)) {
                while (schemas.next()) {
                    emptying.add(schemas.getString(1));
                }
            }
            emptying.add("CREATE SCHEMA public");
            emptying.addAll(statements);
            for (String sql : emptying) {
                statement.execute(sql);
            }
            return new CatalogReader(Scope.everything()).read(connection);
        }
    }
}
