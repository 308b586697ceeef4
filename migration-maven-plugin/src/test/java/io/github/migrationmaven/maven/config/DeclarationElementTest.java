/* SPDX-License-Identifier: Apache-2.0 */
package io.github.migrationmaven.maven.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.migrationmaven.ConnectionSettings;
import io.github.migrationmaven.MigrationException;
import io.github.migrationmaven.declaration.DeclarationRequest;
import io.github.migrationmaven.declaration.EntityOptions;
import io.github.migrationmaven.maven.TestSession;
import io.github.migrationmaven.maven.TestSettings;
import io.github.migrationmaven.maven.session.ServerCredentials;
import java.io.IOException;
import java.lang.reflect.Field;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.apache.maven.execution.MavenSession;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DeclarationElementTest {

    private static final String URL = "jdbc:postgresql://localhost:5432/model";

    @TempDir
    Path base;

    private final DeclarationElement element = new DeclarationElement();
    private final MavenSession session = TestSession.of(List.of());

    @Test
    void a_database_is_the_whole_declaration() {
        set("url", URL);
        set("user", "me");
        set("password", "secret");

        assertThat(request()).isEqualTo(DeclarationRequest.of(new ConnectionSettings(URL, "me", "secret")));
        assertThat(request().toString()).doesNotContain("secret");
    }

    @Test
    void its_user_and_password_may_stand_in_the_settings_of_maven() {
        session.getRequest().addServer(TestSettings.server("model-db", "me", "secret"));
        set("url", URL);
        set("server", "model-db");

        assertThat(request()).isEqualTo(DeclarationRequest.of(new ConnectionSettings(URL, "me", "secret")));
    }

    @Test
    void a_server_beside_a_user_is_refused() {
        set("url", URL);
        set("server", "model-db");
        set("user", "me");

        assertThatThrownBy(this::request)
                .isInstanceOf(MigrationException.class)
                .hasMessageContaining("<declaration><server> names a server");
    }

    @Test
    void a_server_without_a_database_is_refused() {
        set("server", "model-db");

        assertThatThrownBy(this::request)
                .isInstanceOf(MigrationException.class)
                .hasMessageContaining("<declaration><server>")
                .hasMessageContaining("go with <declaration><url>");
    }

    @Test
    void all_that_stands_beside_a_database_is_named() throws IOException {
        set("url", URL);
        set("jooq", List.of("demo.DefaultCatalog"));
        set("sql", List.of("schema"));
        set("entities", List.of("demo.Item"));
        Files.createDirectories(base.resolve("src/main/schema"));
        Files.writeString(base.resolve("src/main/schema/item.sql"), "");

        assertThatThrownBy(this::request)
                .isInstanceOf(MigrationException.class)
                .hasMessageContaining("<declaration><url> is the whole declaration")
                .hasMessageContaining("<before> or <sql>")
                .hasMessageContaining("<entities>")
                .hasMessageContaining("<jooq>")
                .hasMessageContaining("SQL in src/main/schema");
    }

    @Test
    void a_user_without_a_database_is_refused() {
        set("user", "me");

        assertThatThrownBy(this::request).isInstanceOf(MigrationException.class).hasMessageContaining("<user>");
    }

    @Test
    void an_address_that_cannot_be_read_is_refused_without_its_password() {
        set("url", "jdbc:postgresql://me:secret@localhost/model");

        assertThatThrownBy(this::request)
                .isInstanceOf(MigrationException.class)
                .hasMessageContaining("cannot read <declaration><url>")
                .hasMessageNotContaining("secret");
    }

    @Test
    void classes_of_jooq_come_with_the_class_path_of_the_module() {
        set("jooq", List.of(" demo.DefaultCatalog "));

        assertThat(request().jooq()).hasValueSatisfying(jooq -> {
            assertThat(jooq.classes()).containsExactly("demo.DefaultCatalog");
            assertThat(jooq.path().classPath()).containsExactly(base.resolve("target/classes"), Path.of("/jooq.jar"));
        });
    }

    private DeclarationRequest request() {
        Path classes = base.resolve("target/classes");
        return element.request(
                new ModuleFolders(base, List.of(), classes),
                new ClassPath(List.of(classes, Path.of("/jooq.jar")), List.of()),
                EntityOptions.usual(),
                ServerCredentials.of(session, TestSettings.decrypter(base.resolve("none.xml"))));
    }

    /** As Maven does it. */
    private void set(String field, Object value) {
        try {
            Field found = DeclarationElement.class.getDeclaredField(field);
            found.setAccessible(true);
            found.set(element, value);
        } catch (ReflectiveOperationException e) {
            throw new AssertionError(e);
        }
    }
}
