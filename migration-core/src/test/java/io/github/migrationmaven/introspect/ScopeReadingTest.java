/* SPDX-License-Identifier: Apache-2.0 */
package io.github.migrationmaven.introspect;

import static io.github.migrationmaven.introspect.CatalogFixture.read;
import static io.github.migrationmaven.introspect.CatalogFixture.unmanaged;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.migrationmaven.model.Catalog;
import io.github.migrationmaven.model.ObjectId;
import io.github.migrationmaven.model.Scope;
import java.util.List;
import org.junit.jupiter.api.Test;

class ScopeReadingTest {

    private static final String DATABASE = """
            CREATE SCHEMA a;
            CREATE SCHEMA b;
            CREATE TYPE b.mood AS ENUM ('sad');
            CREATE TABLE a.orders (id int PRIMARY KEY, mood b.mood);
            CREATE TABLE a.qrtz_jobs (id serial PRIMARY KEY CHECK (id > 0), note text);
            ALTER TABLE a.qrtz_jobs ALTER note SET STORAGE EXTERNAL, ENABLE ROW LEVEL SECURITY;
            CREATE INDEX ON a.qrtz_jobs (note);
            CREATE POLICY p ON a.qrtz_jobs USING (true);
            CREATE TYPE b.pair AS (x int);
            COMMENT ON TABLE a.qrtz_jobs IS 'x';
            COMMENT ON SCHEMA b IS 'x';
            """;

    @Test
    void otherSchemasAreInNeitherList() throws Exception {
        Catalog catalog = read(DATABASE, new Scope(List.of("b"), List.of(), List.of()));

        assertThat(names(catalog)).containsExactly("schema b", "enum type b.mood", "comment b");
        assertThat(unmanaged(catalog)).containsExactly("composite type: b.pair");
    }

    @Test
    void anExcludedTableTakesAllThatIsNamedWithinIt() throws Exception {
        Catalog catalog = read(DATABASE, new Scope(List.of("a"), List.of(), List.of("qrtz_*")));

        assertThat(names(catalog))
                .containsExactly(
                        "schema a",
                        "table a.orders",
                        "column a.orders.id",
                        "column a.orders.mood",
                        "primary key a.orders.orders_pkey");
        assertThat(catalog.unmanaged()).isEmpty();
    }

    @Test
    void needsOutOfScopeAreLeftOut() throws Exception {
        Catalog catalog = read(DATABASE, new Scope(List.of("a"), List.of("orders"), List.of()));

        assertThat(catalog.dependencies())
                .isNotEmpty()
                .allSatisfy(edge -> assertThat(catalog.ids()).contains(edge.dependent(), edge.referenced()));
    }

    private static List<String> names(Catalog catalog) {
        return catalog.ids().stream().map(ObjectId::toString).toList();
    }
}
