/* SPDX-License-Identifier: Apache-2.0 */
package io.github.migrationmaven.flow;

import static io.github.migrationmaven.report.Result.GENERATED;
import static io.github.migrationmaven.report.Result.IN_SYNC;
import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.migrationmaven.declaration.jpa.JpaProvider;
import io.github.migrationmaven.migrations.DeclaredCatalog;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * What each provider, the real one, makes of the entities in {@code src/test/providers}, as PostgreSQL reads it back.
 *
 * <p>The file of each provider in the folder {@code providers} beside this class lists every object.
 */
class JpaProvidersTest {

    @TempDir
    Path folder;

    @ParameterizedTest
    @EnumSource
    void theEntitiesOfEachBecomeAMigrationThatIsInSync(JpaProvider provider) throws IOException {
        ModuleFixture bakery = ModuleFixture.in(folder.resolve("bakery")).entities(provider);
        if (provider == JpaProvider.ECLIPSELINK_4_0) {
            bakery.file("src/main/schema/before/schemas.sql", "CREATE SCHEMA store;");
        }

        Run.is(GENERATED, new Run().generate(bakery));

        assertThat(bakery.migrationTexts()).hasSize(1);
        assertThat(Files.readString(bakery.folder().resolve(DeclaredCatalog.FILE)))
                .isEqualTo(expected(provider));
        Run.is(IN_SYNC, new Run().verify(bakery));
    }

    private static String expected(JpaProvider provider) throws IOException {
        String file = "providers/" + provider + ".catalog";
        try (InputStream in = requireNonNull(JpaProvidersTest.class.getResourceAsStream(file), file)) {
            return new String(in.readAllBytes(), UTF_8);
        }
    }
}
