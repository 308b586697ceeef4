/* SPDX-License-Identifier: Apache-2.0 */
package io.github.migrationmaven.declaration;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.migrationmaven.ErrorCode;
import io.github.migrationmaven.MigrationException;
import io.github.migrationmaven.Progress;
import io.github.migrationmaven.declaration.jpa.JpaFixture;
import io.github.migrationmaven.declaration.jpa.JpaLoaders;
import io.github.migrationmaven.model.ObjectId;
import io.github.migrationmaven.scratch.ScratchDatabase;
import io.github.migrationmaven.testing.ScratchForTests;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EntityDeclarationTest {

    private static final String CAKE = """
            package bakery;
            import jakarta.persistence.*;
            @Entity
            @Table(schema = "shop", indexes = {
                @Index(name = "IX_CAKE_NAME", columnList = "name"), @Index(columnList = "price")})
            public class Cake {
                @Id Long id;
                @Column(unique = true) String name;
                @Enumerated(EnumType.STRING) Size size;
                @Column(columnDefinition = "price") int price;
                @ManyToOne Cake base;
            }
            """;
    private static final String SIZE = """
            package bakery;
            public enum Size { SMALL, LARGE }
            """;

    @TempDir
    Path folder;

    private Declaration declaration(JpaLoaders loaders, String before, String sql, String... sources) throws Exception {
        Path classes = JpaFixture.compile(folder.resolve("classes"), List.of(), sources);
        return Declaration.of(
                new DeclarationRequest(
                        List.of(Files.writeString(folder.resolve("before.sql"), before)),
                        Optional.of(JpaFixture.request(classes, List.of(), JpaFixture.jars())),
                        List.of(Files.writeString(folder.resolve("schema.sql"), sql))),
                loaders);
    }

    @Test
    void entitiesComeBetweenTypesAndViews() throws Exception {
        try (JpaLoaders loaders = new JpaLoaders();
                ScratchDatabase database = ScratchForTests.empty()) {
            Declaration declaration = declaration(
                    loaders,
                    "CREATE SCHEMA shop; CREATE DOMAIN price AS int CHECK (VALUE >= 0);",
                    "CREATE VIEW cheap AS SELECT * FROM shop.cake WHERE price < 3;",
                    CAKE,
                    SIZE);

            declaration.fill(database.settings(), Progress.silent());

            assertThat(declaration.isOpen()).isTrue();
            assertThat(declaration.isEmpty()).isFalse();
            assertThat(declaration.describe()).isEqualTo("1 entity, 2 SQL files");
        }
    }

    @Test
    void commentsMayHaveApostrophes() throws Exception {
        try (JpaLoaders loaders = new JpaLoaders();
                ScratchDatabase database = ScratchForTests.empty()) {
            Declaration declaration = declaration(loaders, "", "", """
                    package bakery;
                    import jakarta.persistence.*;
                    import org.hibernate.annotations.Comment;
                    @Entity
                    @Comment("The customer's cake; not the baker's.")
                    public class Cake {
                        @Id @Comment("It''s doubled already.") Long id;
                        @Comment("'rye'\\nor 'wheat'") String flour;
                    }
                    """);

            declaration.fill(database.settings(), Progress.silent());

            assertThat(comments(database))
                    .containsExactly(
                            "The customer's cake; not the baker's.", "It's doubled already.", "'rye'\nor 'wheat'");
        }
    }

    private static List<String> comments(ScratchDatabase database) throws SQLException {
        try (Connection connection = database.settings().connect();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("SELECT d.description FROM pg_catalog.pg_description d"
                        + " WHERE d.objoid = 'public.cake'::regclass ORDER BY d.objsubid")) {
            List<String> comments = new ArrayList<>();
            while (rows.next()) {
                comments.add(rows.getString(1));
            }
            return comments;
        }
    }

    @Test
    void namesThatNobodyChoseAreOpen() throws Exception {
        try (JpaLoaders loaders = new JpaLoaders();
                ScratchDatabase database = ScratchForTests.empty()) {
            Declared declared = declaration(
                            loaders,
                            "CREATE DOMAIN price AS int; CREATE TABLE early (id int UNIQUE);",
                            "CREATE TABLE late (id int UNIQUE); CREATE INDEX ON shop.cake (size);",
                            CAKE,
                            SIZE)
                    .fill(database.settings(), Progress.silent());

            assertThat(declared.openNames())
                    .extracting(ObjectId::toString)
                    .satisfiesExactlyInAnyOrder(
                            name -> assertThat(name).isEqualTo("primary key shop.cake.cake_pkey"),
                            name -> assertThat(name).isEqualTo("unique constraint shop.cake.cake_name_key"),
                            name -> assertThat(name).isEqualTo("check constraint shop.cake.cake_size_check"),
                            name -> assertThat(name).startsWith("index shop.cake.idx"),
                            name -> assertThat(name).startsWith("foreign key shop.cake.fk"));
        }
    }

    @Test
    void aStatementThatPostgresRefusesIsShownWithItsTable() throws Exception {
        try (JpaLoaders loaders = new JpaLoaders();
                ScratchDatabase database = ScratchForTests.empty()) {
            Declaration declaration = declaration(loaders, "", "", CAKE, SIZE);

            MigrationException e = RejectedStatement.exception(declaration
                            .fill(database.settings(), Progress.silent())
                            .rejected())
                    .orElseThrow();

            assertThat(e.code()).isEqualTo(ErrorCode.ENTITIES_REJECTED);
            assertThat(e.problem())
                    .startsWith("PostgreSQL refuses what the JPA provider makes of the entities, for table shop.cake: "
                            + "type \"price\" does not exist (SQLSTATE 42704)\n  create table shop.cake (");
            assertThat(e.advice()).contains("src/main/schema/before/*.sql");
        }
    }

    @Test
    void aModuleWithoutEntitiesIsClosed() throws Exception {
        try (JpaLoaders loaders = new JpaLoaders()) {
            Declaration declaration = declaration(loaders, "", "SELECT 1", SIZE);

            assertThat(declaration.isOpen()).isFalse();
            assertThat(declaration.isEmpty()).isFalse();
        }
    }
}
