/* SPDX-License-Identifier: Apache-2.0 */
package io.github.migrationmaven.introspect;

import static io.github.migrationmaven.introspect.CatalogFixture.only;
import static io.github.migrationmaven.introspect.CatalogFixture.read;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.migrationmaven.model.Catalog;
import io.github.migrationmaven.model.Comment;
import io.github.migrationmaven.model.Extension;
import io.github.migrationmaven.model.ObjectId;
import io.github.migrationmaven.model.ObjectKind;
import org.junit.jupiter.api.Test;

class ExtensionReaderTest {

    private static final String CITEXT = "CREATE SCHEMA kit; CREATE EXTENSION citext WITH SCHEMA kit;";

    @Test
    void anExtensionHasItsSchema() throws Exception {
        Extension extension = only(read(CITEXT), Extension.class);

        assertThat(extension.id()).isEqualTo(ObjectId.global(ObjectKind.EXTENSION, "citext"));
        assertThat(extension.schema()).isEqualTo("kit");
        assertThat(extension.version()).isEmpty();
    }

    @Test
    void anotherVersionThanTheServersOwnIsRead() throws Exception {
        Extension extension = only(read("CREATE EXTENSION citext VERSION '1.4'"), Extension.class);

        assertThat(extension.version()).contains("1.4");
    }

    @Test
    void membersOfAnExtensionAreNeitherManagedNorUnmanaged() throws Exception {
        Catalog catalog = read(CITEXT);

        assertThat(catalog.ids()).extracting(ObjectId::kind).containsOnly(ObjectKind.SCHEMA, ObjectKind.EXTENSION);
        assertThat(catalog.unmanaged()).isEmpty();
    }

    @Test
    void theCommentOfTheControlFileIsNoComment() throws Exception {
        assertThat(read(CITEXT).all(Comment.class)).isEmpty();
    }

    @Test
    void aCommentOfOnesOwnIsRead() throws Exception {
        assertThat(only(read(CITEXT + "COMMENT ON EXTENSION citext IS 'mail'"), Comment.class)
                        .text())
                .isEqualTo("mail");
    }
}
