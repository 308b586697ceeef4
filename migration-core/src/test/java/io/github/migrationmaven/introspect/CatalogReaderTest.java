/* SPDX-License-Identifier: Apache-2.0 */
package io.github.migrationmaven.introspect;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.migrationmaven.ErrorCode;
import io.github.migrationmaven.MigrationException;
import io.github.migrationmaven.model.Catalog;
import io.github.migrationmaven.model.SchemaObject;
import io.github.migrationmaven.model.Scope;
import io.github.migrationmaven.testing.TestDatabases;
import java.sql.Connection;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;

class CatalogReaderTest {

    @Test
    void eachKindOfObjectHasOneReader() {
        assertThat(CatalogReader.READERS)
                .extracting(reader -> (Object) reader.type())
                .containsExactlyInAnyOrder((Object[]) SchemaObject.class.getPermittedSubclasses());
    }

    @Test
    void theSessionIsAsBeforeAfterwards() throws Exception {
        try (TestDatabases.Database database = TestDatabases.create()) {
            database.execute("CREATE SCHEMA shop; SET search_path = shop; SET TimeZone = 'Asia/Tokyo'");

            new CatalogReader(Scope.everything()).read(database.connection());

            assertThat(database.connection().getAutoCommit()).isTrue();
            assertThat(setting(database, "search_path")).isEqualTo("shop");
            assertThat(setting(database, "TimeZone")).isEqualTo("Asia/Tokyo");
            assertThat(setting(database, "transaction_read_only")).isEqualTo("off");
        }
    }

    @Test
    void whatIsPrintedDoesNotFollowTheSession() throws Exception {
        try (TestDatabases.Database database = TestDatabases.create()) {
            database.execute("""
                    CREATE TABLE orders (
                        id int, due timestamptz DEFAULT '2020-01-02 03:04:05+00',
                            wait interval DEFAULT '1 day 2 hours');
                    CREATE VIEW v AS SELECT id FROM orders""");
            Catalog before = new CatalogReader(Scope.everything()).read(database.connection());

            database.execute("""
                    SET search_path = public; SET TimeZone = 'Asia/Tokyo'; SET IntervalStyle = 'iso_8601';
                    SET quote_all_identifiers = on""");

            assertThat(new CatalogReader(Scope.everything())
                            .read(database.connection())
                            .objects())
                    .containsExactlyElementsOf(before.objects());
        }
    }

    @Test
    void aRefusedQueryIsNamedWithItsState() throws Exception {
        try (TestDatabases.Database database = TestDatabases.create()) {
            Connection connection = database.connection();
            database.execute("CREATE FUNCTION f() RETURNS int LANGUAGE sql AS 'SELECT 1'");
            database.execute("REVOKE ALL ON pg_catalog.pg_sequence FROM PUBLIC");
            database.execute("DROP ROLE IF EXISTS introspect_guest; CREATE ROLE introspect_guest");
            database.execute("SET ROLE introspect_guest");

            assertThatThrownBy(() -> new CatalogReader(Scope.everything()).read(connection))
                    .isInstanceOfSatisfying(MigrationException.class, e -> {
                        assertThat(e.code()).isEqualTo(ErrorCode.CATALOG_NOT_READABLE);
                        assertThat(e.problem()).contains("sequence.sql", "42501", "pg_sequence");
                    });
            assertThat(connection.getAutoCommit()).isTrue();
            database.execute("RESET ROLE; DROP ROLE introspect_guest");
        }
    }

    @Test
    void anOpenTransactionIsRefused() throws Exception {
        try (TestDatabases.Database database = TestDatabases.create()) {
            database.connection().setAutoCommit(false);
            database.execute("SELECT 1");

            assertThatThrownBy(() -> new CatalogReader(Scope.everything()).read(database.connection()))
                    .isInstanceOfSatisfying(
                            MigrationException.class,
                            e -> assertThat(e.problem()).contains("25001"));
        }
    }

    @Test
    void aReaderServesOneConnectionAfterAnother() throws Exception {
        CatalogReader reader = new CatalogReader(Scope.everything());
        try (TestDatabases.Database database = TestDatabases.create()) {
            Catalog first = reader.read(database.connection());
            database.execute("CREATE TABLE orders ()");

            assertThat(reader.read(database.connection()).ids())
                    .hasSize(first.ids().size() + 1);
        }
    }

    private static String setting(TestDatabases.Database database, String name) throws SQLException {
        try (var statement = database.connection().createStatement();
                var rows = statement.executeQuery("SHOW " + name)) {
            rows.next();
            return rows.getString(1);
        }
    }
}
