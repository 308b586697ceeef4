/* SPDX-License-Identifier: Apache-2.0 */
package io.github.migrationmaven.introspect;

import static io.github.migrationmaven.introspect.CatalogFixture.only;
import static io.github.migrationmaven.introspect.CatalogFixture.read;
import static io.github.migrationmaven.introspect.CatalogFixture.version;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.migrationmaven.model.Catalog;
import io.github.migrationmaven.model.ColumnDefault;
import io.github.migrationmaven.model.ObjectId;
import io.github.migrationmaven.model.ObjectKind;
import io.github.migrationmaven.model.Sequence;
import io.github.migrationmaven.model.SequenceOptions;
import io.github.migrationmaven.model.SequenceOwner;
import org.junit.jupiter.api.Test;

class SequenceReadersTest {

    @Test
    void aSequenceHasAllItsAttributes() throws Exception {
        Sequence sequence = only(
                read("CREATE SEQUENCE numbers AS integer INCREMENT -2 MINVALUE -10 MAXVALUE 5 START 3 CACHE 4 CYCLE"),
                Sequence.class);

        assertThat(sequence)
                .isEqualTo(new Sequence(
                        ObjectId.of(ObjectKind.SEQUENCE, "public", "numbers"),
                        "integer",
                        new SequenceOptions(3, -2, -10, 5, 4, true),
                        false));
    }

    @Test
    void aPlainSequenceCountsUpwards() throws Exception {
        Sequence sequence = only(read("CREATE SEQUENCE numbers"), Sequence.class);

        assertThat(sequence.dataType()).isEqualTo("bigint");
        assertThat(sequence.options()).isEqualTo(SequenceOptions.ascendingTo(Long.MAX_VALUE));
    }

    @Test
    void aSequenceIsUnloggedOnlyWhereThatExists() throws Exception {
        Catalog catalog = read("""
                CREATE TABLE a (id bigint);
                CREATE UNLOGGED TABLE u (id serial)""");

        assertThat(only(catalog, Sequence.class).unlogged()).isEqualTo(version() >= 15);
    }

    @Test
    void aSerialColumnIsASequenceWithOwnerAndDefault() throws Exception {
        Catalog catalog = read("CREATE TABLE orders (id serial)");

        assertThat(only(catalog, Sequence.class).options()).isEqualTo(SequenceOptions.ascendingTo(Integer.MAX_VALUE));
        assertThat(only(catalog, SequenceOwner.class))
                .isEqualTo(new SequenceOwner(
                        ObjectId.of(ObjectKind.SEQUENCE_OWNER, "public", "orders_id_seq"),
                        ObjectId.within(ObjectKind.COLUMN, "public", "orders", "id")));
        assertThat(only(catalog, ColumnDefault.class).expression())
                .isEqualTo("nextval('public.orders_id_seq'::regclass)");
    }

    @Test
    void theSequenceOfAnIdentityColumnIsNoObjectOfItsOwn() throws Exception {
        Catalog catalog = read("CREATE TABLE orders (id int GENERATED ALWAYS AS IDENTITY)");

        assertThat(catalog.all(Sequence.class)).isEmpty();
        assertThat(catalog.all(SequenceOwner.class)).isEmpty();
        assertThat(catalog.all(ColumnDefault.class)).isEmpty();
    }
}
