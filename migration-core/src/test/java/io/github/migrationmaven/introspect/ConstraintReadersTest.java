/* SPDX-License-Identifier: Apache-2.0 */
package io.github.migrationmaven.introspect;

import static io.github.migrationmaven.introspect.CatalogFixture.only;
import static io.github.migrationmaven.introspect.CatalogFixture.read;
import static io.github.migrationmaven.introspect.CatalogFixture.version;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.migrationmaven.model.Catalog;
import io.github.migrationmaven.model.CheckConstraint;
import io.github.migrationmaven.model.ExclusionConstraint;
import io.github.migrationmaven.model.ForeignKey;
import io.github.migrationmaven.model.Index;
import io.github.migrationmaven.model.ObjectId;
import io.github.migrationmaven.model.ObjectKind;
import io.github.migrationmaven.model.PrimaryKey;
import io.github.migrationmaven.model.ReferentialAction;
import io.github.migrationmaven.model.UniqueConstraint;
import java.util.List;
import org.junit.jupiter.api.Test;

class ConstraintReadersTest {

    @Test
    void aPrimaryKeyKeepsTheOrderOfItsKey() throws Exception {
        Catalog catalog =
                read("CREATE TABLE orders (a int, b int, c int, CONSTRAINT pk PRIMARY KEY (b, a) INCLUDE (c))");

        assertThat(only(catalog, PrimaryKey.class))
                .isEqualTo(new PrimaryKey(
                        id(ObjectKind.PRIMARY_KEY, "pk"), List.of("b", "a"), "PRIMARY KEY (b, a) INCLUDE (c)"));
        assertThat(catalog.all(Index.class)).isEmpty();
    }

    @Test
    void aUniqueConstraintHasItsDeferrability() throws Exception {
        Catalog catalog =
                read("CREATE TABLE orders (a int, b int, CONSTRAINT uq UNIQUE (b, a) DEFERRABLE INITIALLY DEFERRED)");

        assertThat(only(catalog, UniqueConstraint.class))
                .isEqualTo(new UniqueConstraint(
                        id(ObjectKind.UNIQUE_CONSTRAINT, "uq"),
                        List.of("b", "a"),
                        "UNIQUE (b, a) DEFERRABLE INITIALLY DEFERRED"));
        assertThat(catalog.all(Index.class)).isEmpty();
    }

    @Test
    void nullsOfAUniqueConstraintMayBeAlike() throws Exception {
        if (version() < 15) {
            return;
        }
        assertThat(only(read("CREATE TABLE orders (a int UNIQUE NULLS NOT DISTINCT)"), UniqueConstraint.class)
                        .definition())
                .isEqualTo("UNIQUE NULLS NOT DISTINCT (a)");
    }

    @Test
    void theColumnsOfACheckAreSorted() throws Exception {
        Catalog catalog = read("""
                CREATE TABLE orders (b int, a int, CONSTRAINT positive CHECK (b > 0 AND a > 0) NO INHERIT);
                ALTER TABLE orders ADD CONSTRAINT late CHECK (a < 9) NOT VALID, ADD CONSTRAINT sure CHECK (true)""");

        assertThat(catalog.all(CheckConstraint.class))
                .containsExactly(
                        new CheckConstraint(
                                id(ObjectKind.CHECK_CONSTRAINT, "late"), List.of("a"), "CHECK ((a < 9)) NOT VALID"),
                        new CheckConstraint(
                                id(ObjectKind.CHECK_CONSTRAINT, "positive"),
                                List.of("a", "b"),
                                "CHECK (((b > 0) AND (a > 0))) NO INHERIT"),
                        new CheckConstraint(id(ObjectKind.CHECK_CONSTRAINT, "sure"), List.of(), "CHECK (true)"));
    }

    @Test
    void notNullIsNoConstraintOfItsOwn() throws Exception {
        assertThat(read("CREATE TABLE orders (a int NOT NULL)").ids())
                .extracting(ObjectId::kind)
                .containsExactly(ObjectKind.SCHEMA, ObjectKind.TABLE, ObjectKind.COLUMN);
    }

    @Test
    void anExclusionConstraintIsNoIndex() throws Exception {
        Catalog catalog = read("""
                CREATE TABLE orders (a int4range,
                    CONSTRAINT apart EXCLUDE USING gist (a WITH &&) WHERE (NOT isempty(a)))""");

        assertThat(only(catalog, ExclusionConstraint.class))
                .isEqualTo(new ExclusionConstraint(
                        id(ObjectKind.EXCLUSION_CONSTRAINT, "apart"),
                        "EXCLUDE USING gist (a WITH &&) WHERE ((NOT isempty(a)))"));
        assertThat(catalog.all(Index.class)).isEmpty();
    }

    @Test
    void aPlainForeignKeyHasTheDefaultsOfPostgres() throws Exception {
        Catalog catalog = read("""
                CREATE SCHEMA base;
                CREATE TABLE base.customers (id int PRIMARY KEY);
                CREATE TABLE orders (customer int CONSTRAINT fk REFERENCES base.customers)""");

        assertThat(only(catalog, ForeignKey.class))
                .isEqualTo(new ForeignKey(
                        id(ObjectKind.FOREIGN_KEY, "fk"),
                        List.of("customer"),
                        ObjectId.of(ObjectKind.TABLE, "base", "customers"),
                        List.of("id"),
                        false,
                        ReferentialAction.NO_ACTION,
                        ReferentialAction.NO_ACTION,
                        List.of(),
                        false,
                        false,
                        true));
    }

    @Test
    void aForeignKeyHasAllItsAttributes() throws Exception {
        ForeignKey key = only(read("""
                        CREATE TABLE customers (x int, y int, PRIMARY KEY (x, y));
                        CREATE TABLE orders (a int, b int);
                        ALTER TABLE orders ADD CONSTRAINT fk FOREIGN KEY (b, a) REFERENCES customers (y, x) MATCH FULL
                            ON UPDATE CASCADE ON DELETE RESTRICT DEFERRABLE
                                INITIALLY DEFERRED NOT VALID"""), ForeignKey.class);

        assertThat(key.columns()).containsExactly("b", "a");
        assertThat(key.referencedColumns()).containsExactly("y", "x");
        assertThat(key.matchFull()).isTrue();
        assertThat(key.onUpdate()).isEqualTo(ReferentialAction.CASCADE);
        assertThat(key.onDelete()).isEqualTo(ReferentialAction.RESTRICT);
        assertThat(key.deferrable()).isTrue();
        assertThat(key.initiallyDeferred()).isTrue();
        assertThat(key.validated()).isFalse();
    }

    @Test
    void aForeignKeyMaySetSomeColumnsOnly() throws Exception {
        if (version() < 15) {
            return;
        }
        ForeignKey key = only(read("""
                        CREATE TABLE customers (x int, y int, PRIMARY KEY (x, y));
                        CREATE TABLE orders (a int, b int,
                            FOREIGN KEY (a, b) REFERENCES customers ON DELETE SET NULL (b))"""), ForeignKey.class);

        assertThat(key.onDelete()).isEqualTo(ReferentialAction.SET_NULL);
        assertThat(key.deleteColumns()).containsExactly("b");
    }

    @Test
    void aForeignKeyToAPartitionedTableIsReadOnce() throws Exception {
        Catalog catalog = read("""
                CREATE TABLE customers (id int PRIMARY KEY) PARTITION BY RANGE (id);
                CREATE TABLE customers_1 PARTITION OF customers FOR VALUES FROM (0) TO (9);
                CREATE TABLE orders (customer int REFERENCES customers)""");

        assertThat(only(catalog, ForeignKey.class).references())
                .isEqualTo(ObjectId.of(ObjectKind.TABLE, "public", "customers"));
    }

    private static ObjectId id(ObjectKind kind, String name) {
        return ObjectId.within(kind, "public", "orders", name);
    }
}
