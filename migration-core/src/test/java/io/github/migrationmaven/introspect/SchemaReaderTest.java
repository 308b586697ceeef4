/* SPDX-License-Identifier: Apache-2.0 */
package io.github.migrationmaven.introspect;

import static io.github.migrationmaven.introspect.CatalogFixture.read;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.migrationmaven.model.Catalog;
import io.github.migrationmaven.model.NamedSchema;
import io.github.migrationmaven.model.ObjectId;
import io.github.migrationmaven.model.ObjectKind;
import org.junit.jupiter.api.Test;

class SchemaReaderTest {

    @Test
    void schemasAreReadWithPublicAmongThem() throws Exception {
        assertThat(read("CREATE SCHEMA shop").all(NamedSchema.class)).containsExactly(schema("public"), schema("shop"));
    }

    @Test
    void aDroppedPublicSchemaIsNotThere() throws Exception {
        assertThat(read("DROP SCHEMA public").all(NamedSchema.class)).isEmpty();
    }

    @Test
    void anEmptyDatabaseHasNothingElse() throws Exception {
        Catalog catalog = read("SELECT 1");

        assertThat(catalog.objects()).containsExactly(schema("public"));
        assertThat(catalog.unmanaged()).isEmpty();
    }

    private static NamedSchema schema(String name) {
        return new NamedSchema(ObjectId.global(ObjectKind.SCHEMA, name));
    }
}
