/* SPDX-License-Identifier: Apache-2.0 */
package io.github.migrationmaven.introspect;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.migrationmaven.model.Catalog;
import io.github.migrationmaven.model.SchemaObject;
import io.github.migrationmaven.model.Scope;
import io.github.migrationmaven.testing.TestDatabases;
import java.sql.SQLException;
import java.util.List;

/** Reads the catalog of a database that a few statements have made. */
final class CatalogFixture {

    private CatalogFixture() {}

    static Catalog read(String sql) throws SQLException {
        return read(sql, Scope.everything());
    }

    static Catalog read(String sql, Scope scope) throws SQLException {
        try (TestDatabases.Database database = TestDatabases.create()) {
            database.execute(sql);
            return new CatalogReader(scope).read(database.connection());
        }
    }

    /** The one object of its kind. */
    static <T extends SchemaObject> T only(Catalog catalog, Class<T> type) {
        List<T> objects = catalog.all(type);
        assertThat(objects).hasSize(1);
        return objects.get(0);
    }

    /** What is not managed, as kind and name, without the hashes. */
    static List<String> unmanaged(Catalog catalog) {
        return catalog.unmanaged().stream()
                .map(object -> object.kind() + ": " + object.name().replaceFirst(" #[0-9a-f]{8}$", ""))
                .toList();
    }

    /** The server's major version. */
    static int version() throws SQLException {
        try (TestDatabases.Database database = TestDatabases.create()) {
            return database.connection().getMetaData().getDatabaseMajorVersion();
        }
    }
}
