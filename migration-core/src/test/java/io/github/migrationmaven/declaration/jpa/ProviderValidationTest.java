/* SPDX-License-Identifier: Apache-2.0 */
package io.github.migrationmaven.declaration.jpa;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.migrationmaven.testing.TestDatabases;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.postgresql.Driver;

/** What Hibernate itself lets pass when it validates a schema: the ground for what counts as a compatible type. */
class ProviderValidationTest {

    private static final String PROBE = """
            package demo;
            public class Probe {
                public static String validate(String url, String user, String password, Class<?> entity) {
                    try (var factory = new org.hibernate.cfg.Configuration()
                            .addAnnotatedClass(entity)
                            .setProperty("hibernate.connection.url", url)
                            .setProperty("hibernate.connection.username", user)
                            .setProperty("hibernate.connection.password", password)
                            .setProperty("hibernate.hbm2ddl.auto", "validate")
                            .buildSessionFactory()) {
                        return "accepted";
                    } catch (org.hibernate.tool.schema.spi.SchemaManagementException e) {
                        return e.getMessage();
                    }
                }
            }
            """;

    @TempDir
    Path folder;

    @ParameterizedTest(name = "{0} in {1}: {2}")
    @CsvSource(delimiter = '|', textBlock = """
                    java.time.Instant | timestamp | accepted
                    java.time.LocalDateTime | timestamptz | accepted
                    Float | double precision | accepted
                    Double | real | accepted
                    Short | integer | accepted
                    Short | bigint | accepted
                    Integer | bigint | accepted
                    Long | integer | wrong column type
                    java.time.LocalDate | timestamp | wrong column type
                    String | integer | wrong column type
                    """)
    void validates(String property, String column, String verdict) throws Exception {
        JpaFixture.compile(folder, List.of(), PROBE, """
                package demo;
                import jakarta.persistence.*;
                @Entity public class T { @Id Long id; %s x; }
                """.formatted(property));
        try (QuietLoggers quiet = new QuietLoggers();
                TestDatabases.Database database = TestDatabases.create();
                URLClassLoader loader = new URLClassLoader(urls(), ClassLoader.getPlatformClassLoader())) {
            quiet.hush();
            database.execute("CREATE TABLE t (id bigint PRIMARY KEY, x " + column + ")");

            Object said = loader.loadClass("demo.Probe")
                    .getMethod("validate", String.class, String.class, String.class, Class.class)
                    .invoke(
                            null,
                            database.settings().url(),
                            database.settings().user(),
                            database.settings().password(),
                            loader.loadClass("demo.T"));

            assertThat(said.toString()).contains(verdict);
        }
    }

    private URL[] urls() throws Exception {
        List<URL> urls = new ArrayList<>(List.of(
                folder.toUri().toURL(),
                Driver.class.getProtectionDomain().getCodeSource().getLocation()));
        for (Path jar : JpaFixture.jarsWithout("logback", "slf4j")) {
            urls.add(jar.toUri().toURL());
        }
        return urls.toArray(URL[]::new);
    }
}
