/* SPDX-License-Identifier: Apache-2.0 */
package io.github.migrationmaven.introspect;

import static io.github.migrationmaven.introspect.CatalogFixture.only;
import static io.github.migrationmaven.introspect.CatalogFixture.read;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.migrationmaven.model.Catalog;
import io.github.migrationmaven.model.Index;
import io.github.migrationmaven.model.ObjectId;
import io.github.migrationmaven.model.ObjectKind;
import io.github.migrationmaven.model.Scope;
import io.github.migrationmaven.testing.TestDatabases;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class IndexReaderTest {

    @Test
    void aPlainIndexHasItsColumnsInTheOrderOfTheKey() throws Exception {
        assertThat(index("CREATE INDEX i ON orders (b, a)"))
                .isEqualTo(new Index(
                        ObjectId.within(ObjectKind.INDEX, "public", "orders", "i"),
                        false,
                        List.of("b", "a"),
                        "USING btree (b, a)",
                        Optional.empty(),
                        true));
    }

    @Test
    void includedColumnsAreNoKeys() throws Exception {
        Index index = index("CREATE UNIQUE INDEX i ON orders (a DESC NULLS LAST) INCLUDE (b) WITH (fillfactor = 50)");

        assertThat(index.unique()).isTrue();
        assertThat(index.columns()).containsExactly("a");
        assertThat(index.definition()).isEqualTo("USING btree (a DESC NULLS LAST) INCLUDE (b) WITH (fillfactor='50')");
    }

    @Test
    void anExpressionLeavesNoColumns() throws Exception {
        assertThat(index("CREATE INDEX i ON orders (a, lower(note))").columns()).isEmpty();
    }

    @Test
    void aPartialIndexHasItsPredicate() throws Exception {
        Index index = index("CREATE INDEX i ON orders USING hash (a) WHERE b > 0");

        assertThat(index.predicate()).contains("(b > 0)");
        assertThat(index.definition()).isEqualTo("USING hash (a) WHERE (b > 0)");
    }

    @Test
    void theLeftoverOfAFailedBuildIsInvalid() throws Exception {
        try (TestDatabases.Database database = TestDatabases.create()) {
            database.execute("CREATE TABLE orders (a int); INSERT INTO orders VALUES (1), (1)");
            assertThatThrownBy(() -> database.execute("CREATE UNIQUE INDEX CONCURRENTLY i ON orders (a)"))
                    .isInstanceOf(SQLException.class);

            Catalog catalog = new CatalogReader(Scope.everything()).read(database.connection());

            assertThat(only(catalog, Index.class).valid()).isFalse();
        }
    }

    @Test
    void anIndexOfAMaterialisedViewIsNamedWithinIt() throws Exception {
        Catalog catalog = read("CREATE MATERIALIZED VIEW m AS SELECT 1 AS a; CREATE INDEX i ON m (a)");

        assertThat(only(catalog, Index.class).id()).isEqualTo(ObjectId.within(ObjectKind.INDEX, "public", "m", "i"));
    }

    private static Index index(String sql) throws SQLException {
        return only(read("CREATE TABLE orders (a int, b int, note text);" + sql), Index.class);
    }
}
