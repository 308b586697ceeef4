/* SPDX-License-Identifier: Apache-2.0 */
package io.github.migrationmaven.maven.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.migrationmaven.MigrationException;
import io.github.migrationmaven.declaration.DeclarationRequest;
import io.github.migrationmaven.declaration.jpa.JpaRequest;
import io.github.migrationmaven.flow.ModuleRequest;
import io.github.migrationmaven.flyway.FlywaySettings;
import io.github.migrationmaven.model.Scope;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ParticipationTest {

    @TempDir
    Path folder;

    @BeforeEach
    void makeEmptyFolder() throws Exception {
        Files.createDirectory(folder.resolve("schema"));
    }

    @Test
    void a_library_has_no_database() throws Exception {
        assertThat(takesPart(jar("library.jar", "a/A.class"))).isFalse();
    }

    @Test
    void sql_makes_a_database() throws Exception {
        write("schema/a.sql", "CREATE TABLE a (id int);");
        assertThat(takesPart()).isTrue();
    }

    @Test
    void migrations_without_a_declaration_are_refused_with_where_was_looked() throws Exception {
        write("migration/V1__a.sql", "CREATE TABLE a (id int);");
        assertThatThrownBy(this::takesPart)
                .isInstanceOf(MigrationException.class)
                .hasMessageStartingWith("Module auth has migrations in " + folder.resolve("migration")
                        + ", but nothing declares its schema.\nLooked for SQL in " + folder.resolve("schema")
                        + ", and for entities in " + folder.resolve("classes") + ".\n");
    }

    @Test
    void a_jpa_provider_without_an_entity_is_refused() throws Exception {
        Path hibernate = jar("hibernate.jar", "META-INF/services/jakarta.persistence.spi.PersistenceProvider");
        assertThatThrownBy(() -> takesPart(hibernate))
                .hasMessageStartingWith("Module auth has a JPA provider on its class path, hibernate.jar, but nothing");
        Path old = jar("old.jar", "META-INF/services/javax.persistence.spi.PersistenceProvider");
        assertThatThrownBy(() -> takesPart(old)).hasMessageContaining("old.jar");
    }

    @Test
    void a_jpa_provider_beside_sql_is_fine() throws Exception {
        write("schema/a.sql", "CREATE TABLE a (id int);");
        assertThat(takesPart(jar("hibernate.jar", "META-INF/services/jakarta.persistence.spi.PersistenceProvider")))
                .isTrue();
    }

    @Test
    void a_class_path_entry_that_is_not_there_is_no_provider() {
        assertThat(takesPart(folder.resolve("missing.jar"))).isFalse();
    }

    private boolean takesPart(Path... jars) {
        JpaRequest jpa = new JpaRequest(
                List.of(folder.resolve("classes")), List.of(jars), List.of(), List.of(), Optional.empty(), Map.of());
        Path migrations = folder.resolve("migration");
        FlywaySettings flyway = FlywaySettings.of(migrations);
        ModuleRequest request = new ModuleRequest(
                "auth",
                new ModuleRequest.Folders(folder, migrations, Optional.empty(), folder.resolve("declared.catalog")),
                flyway,
                new DeclarationRequest(List.of(), Optional.of(jpa), List.of(folder.resolve("schema"))),
                Scope.everything(),
                List.of(),
                () -> {
                    throw new IllegalStateException("Nobody needs a server to see whether a module has a database.");
                });
        return Participation.of(request);
    }

    private void write(String file, String text) throws Exception {
        Path path = folder.resolve(file);
        Files.createDirectories(path.getParent());
        Files.writeString(path, text);
    }

    private Path jar(String name, String entry) throws Exception {
        Path jar = folder.resolve(name);
        try (ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(jar))) {
            out.putNextEntry(new ZipEntry(entry));
        }
        return jar;
    }
}
