/* SPDX-License-Identifier: Apache-2.0 */
package io.github.migrationmaven.declaration.jpa;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.github.migrationmaven.ErrorCode;
import io.github.migrationmaven.MigrationException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the user reads when entities are rejected. */
class JpaFailureTest {

    private static final String OVEN = """
            package kitchen;
            import jakarta.persistence.*;
            @Entity public class Oven { @Id Long id; int heat; }
            """;

    @TempDir
    Path folder;

    private MigrationException rejected(JpaRequest request) {
        try (JpaLoaders loaders = new JpaLoaders()) {
            return catchThrowableOfType(
                    MigrationException.class,
                    () -> JpaSchema.of(request, loaders).ddl(17));
        }
    }

    private Path compile(String... sources) {
        return JpaFixture.compile(folder.resolve("classes"), List.of(), sources);
    }

    @Test
    void theDeepestCauseNamesClassAndProperty() {
        Path classes = compile("""
                package kitchen;
                import jakarta.persistence.*;
                @Entity public class Dish { @Id Long id; @OneToMany(mappedBy = "plate") java.util.List<Dish> sides; }
                """);

        MigrationException e = rejected(JpaFixture.request(classes, List.of(), JpaFixture.jars()));

        assertThat(e.code()).isEqualTo(ErrorCode.ENTITIES_REJECTED);
        assertThat(e.problem())
                .startsWith("Hibernate 6.6.")
                .contains("kitchen.Dish.sides")
                .contains("plate")
                .doesNotContain("EntityManagerFactory");
        assertThat(e.advice()).contains("<declaration><entities>");
    }

    @Test
    void anEntityWithoutIdIsNamed() {
        Path classes = compile("""
                package kitchen;
                import jakarta.persistence.*;
                @Entity public class Dish { String name; }
                """);

        assertThat(rejected(JpaFixture.request(classes, List.of(), JpaFixture.jars()))
                        .problem())
                .contains("Entity 'kitchen.Dish' has no identifier");
    }

    @Test
    void aClassFileNewerThanThisJavaSaysWhichJavaItNeeds() throws IOException {
        Path classes = compile(OVEN);
        Path file = classes.resolve("kitchen/Oven.class");
        byte[] bytes = Files.readAllBytes(file);
        int newer = Runtime.version().feature() + 4;
        bytes[7] = (byte) (newer + 44);
        Files.write(file, bytes);

        MigrationException e = rejected(JpaFixture.request(classes, List.of(), JpaFixture.jars()));

        assertThat(e.problem())
                .isEqualTo("Class kitchen.Oven was compiled for Java %d, but Maven runs on Java %d."
                        .formatted(newer, newer - 4));
        assertThat(e.advice()).isEqualTo("Run Maven with a JDK %d or later: set JAVA_HOME.".formatted(newer));
    }

    @Test
    void aMissingClassOfAnEntityIsNamed() throws IOException {
        Path classes = compile(OVEN.replace("int heat;", "@Embedded Door door;"), """
                package kitchen;
                import jakarta.persistence.*;
                @Embeddable public class Door { int width; }
                """);
        Files.delete(classes.resolve("kitchen/Door.class"));

        MigrationException e = rejected(JpaFixture.request(classes, List.of(), JpaFixture.jars()));

        assertThat(e.problem()).endsWith("class kitchen.Door is not on the runtime class path of the module.");
        assertThat(e.advice()).startsWith("Add the dependency");
    }

    @Test
    void aMissingSuperclassIsNamed() throws IOException {
        Path classes = compile(OVEN.replace("Oven {", "Oven extends Appliance {"), """
                package kitchen;
                public class Appliance {}
                """);
        Files.delete(classes.resolve("kitchen/Appliance.class"));

        assertThat(rejected(JpaFixture.request(classes, List.of(), JpaFixture.jars()))
                        .problem())
                .contains("kitchen.Appliance");
    }

    @Test
    void aMissingDependencyOfTheProviderIsNamed() {
        JpaRequest request = JpaFixture.request(compile(OVEN), List.of(), JpaFixture.jarsWithout("classmate"));

        assertThat(rejected(request).problem()).contains("class com.fasterxml.classmate.");
    }

    @Test
    void entitiesWithoutProviderSayWhatToAdd() {
        JpaRequest request = JpaFixture.request(compile(OVEN), List.of(), JpaFixture.jarsWithout("hibernate-core"));

        MigrationException e = rejected(request);

        assertThat(e.problem()).contains("no JPA provider");
        assertThat(e.advice()).contains("org.hibernate.orm:hibernate-core");
    }

    @Test
    void entitiesWithoutJpaNameTheMissingClass() {
        JpaRequest request = JpaFixture.request(compile(OVEN), List.of(), List.of());

        assertThat(rejected(request).problem())
                .isEqualTo("The JPA provider cannot be loaded: class jakarta.persistence.spi.PersistenceProvider "
                        + "is not on the runtime class path of the module.");
    }

    @Test
    void aBrokenJarIsNamed() throws IOException {
        Path jar = Files.writeString(folder.resolve("broken.jar"), "not a jar");
        JpaRequest request = JpaFixture.request(compile(OVEN), List.of(), List.of(jar));

        MigrationException e = rejected(request);

        assertThat(e.problem()).startsWith(jar + " on the class path of the module cannot be read");
    }

    @Test
    void entitiesOfBothKindsAreRefused() {
        Path classes = compile(OVEN, """
                package javax.persistence;
                public @interface Entity {}
                """, """
                package kitchen;
                @javax.persistence.Entity public class OldOven {}
                """);

        assertThat(rejected(JpaFixture.request(classes, List.of(), JpaFixture.jars()))
                        .problem())
                .isEqualTo("kitchen.OldOven is an entity of javax.persistence, "
                        + "but kitchen.Oven is one of jakarta.persistence.");
    }

    @Test
    void oneOfSeveralProvidersHasToBeChosen() throws IOException {
        Path classes = compile(OVEN, """
                package kitchen;
                public class OtherProvider extends org.hibernate.jpa.HibernatePersistenceProvider {}
                """);
        Path services = Files.createDirectories(classes.resolve("META-INF/services"));
        Files.writeString(services.resolve("jakarta.persistence.spi.PersistenceProvider"), "kitchen.OtherProvider\n");
        JpaRequest request = JpaFixture.request(classes, List.of(), JpaFixture.jars());

        MigrationException e = rejected(request);

        assertThat(e.code()).isEqualTo(ErrorCode.CONFIGURATION_INVALID);
        assertThat(e.problem()).contains("kitchen.OtherProvider, org.hibernate.jpa.HibernatePersistenceProvider");
        assertThat(rejected(choosing(request, "org.hibernate.jpa.HibernatePersistenceProvider")))
                .isNull();
        assertThat(rejected(choosing(request, "kitchen.NoProvider")).problem())
                .startsWith("<provider> names kitchen.NoProvider");
    }

    private static JpaRequest choosing(JpaRequest request, String provider) {
        return new JpaRequest(
                request.classesDirectories(),
                request.classPath(),
                request.reactorOutputs(),
                request.entities(),
                Optional.of(provider),
                Map.of());
    }

    @Test
    void aNamedEntityThatDoesNotExistIsAnErrorOfTheConfiguration() {
        JpaRequest request = JpaFixture.request(compile(OVEN), List.of(), JpaFixture.jars());
        JpaRequest naming = new JpaRequest(
                request.classesDirectories(),
                request.classPath(),
                request.reactorOutputs(),
                List.of("kitchen.Stove"),
                Optional.empty(),
                Map.of());

        try (JpaLoaders loaders = new JpaLoaders()) {
            assertThatThrownBy(() -> JpaSchema.of(naming, loaders))
                    .isInstanceOf(MigrationException.class)
                    .hasMessageStartingWith("<entities> names kitchen.Stove, which is not on the class path");
        }
    }
}
