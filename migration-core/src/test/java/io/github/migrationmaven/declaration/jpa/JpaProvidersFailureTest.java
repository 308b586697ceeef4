/* SPDX-License-Identifier: Apache-2.0 */
package io.github.migrationmaven.declaration.jpa;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.github.migrationmaven.ErrorCode;
import io.github.migrationmaven.MigrationException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What the user reads when a provider, of each kind and version, rejects a mapping or cannot load it. */
class JpaProvidersFailureTest {

    private static final String DISH = """
            package kitchen;
            import jakarta.persistence.*;
            @Entity public class Dish {
                @Id Long id;
                @OneToMany(mappedBy = "plate") java.util.List<Dish> sides;
            }
            """;

    /** One for all, as in a run, so that a provider is loaded once. */
    private static final JpaLoaders LOADERS = new JpaLoaders();

    @TempDir
    Path folder;

    @AfterAll
    static void closeLoaders() {
        LOADERS.close();
    }

    @ParameterizedTest
    @EnumSource
    void aWrongMappingIsNamedByTheDeepestCause(JpaProvider provider) {
        MigrationException e = rejected(provider, DISH);

        assertThat(e.code()).isEqualTo(ErrorCode.ENTITIES_REJECTED);
        assertThat(e.problem())
                .startsWith(
                        provider == JpaProvider.ECLIPSELINK_4_0
                                ? "EclipseLink 4.0.8"
                                : "Hibernate " + provider.toString().replace("hibernate-", "") + ".")
                .contains(" rejects the entities: ")
                .contains("kitchen.Dish")
                .contains("sides")
                .contains("plate")
                .doesNotContain("EntityManagerFactory");
    }

    @ParameterizedTest
    @EnumSource
    void aClassForANewerJavaSaysWhichJavaItNeeds(JpaProvider provider) throws IOException {
        Path classes = compile(
                provider,
                "package kitchen; import jakarta.persistence.*;\n" + "@Entity public class Oven { @Id Long id; }");
        Path file = classes.resolve("kitchen/Oven.class");
        byte[] bytes = Files.readAllBytes(file);
        int newer = Runtime.version().feature() + 3;
        bytes[7] = (byte) (newer + 44);
        Files.write(file, bytes);

        MigrationException e = rejected(provider, classes);

        assertThat(e.problem())
                .isEqualTo("Class kitchen.Oven was compiled for Java %d, but Maven runs on Java %d."
                        .formatted(newer, newer - 3));
    }

    private MigrationException rejected(JpaProvider provider, String source) {
        return rejected(provider, compile(provider, source));
    }

    private static MigrationException rejected(JpaProvider provider, Path classes) {
        JpaRequest request = JpaFixture.request(classes, List.of(), provider.jars());
        return catchThrowableOfType(
                MigrationException.class, () -> JpaSchema.of(request, LOADERS).ddl(17));
    }

    private Path compile(JpaProvider provider, String source) {
        return JpaFixture.compileWith(provider.jars(), folder.resolve("classes"), provider.source(source));
    }
}
