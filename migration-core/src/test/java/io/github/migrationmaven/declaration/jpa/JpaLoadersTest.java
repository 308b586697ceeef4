/* SPDX-License-Identifier: Apache-2.0 */
package io.github.migrationmaven.declaration.jpa;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.migrationmaven.declaration.loading.IsolatedLoader;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class JpaLoadersTest {

    private static final String OVEN = """
            package kitchen;
            import jakarta.persistence.*;
            @Entity public class Oven { @Id Long id; }
            """;

    @TempDir
    Path folder;

    private final JpaLoaders loaders = new JpaLoaders();

    private Path module(String name) {
        return JpaFixture.compile(folder.resolve(name), List.of(), OVEN);
    }

    @Test
    void modulesWithTheSameJarsShareOneParent() {
        JpaRequest one = JpaFixture.request(module("one"), List.of(), JpaFixture.jars());
        JpaRequest other = JpaFixture.request(module("other"), List.of(module("neighbour")), JpaFixture.jars());

        assertThat(loaders.loaderFor(one).getParent())
                .isSameAs(loaders.loaderFor(other).getParent());
    }

    @Test
    void theOrderOfTheJarsCounts() {
        List<Path> turned = new ArrayList<>(JpaFixture.jars());
        Collections.reverse(turned);
        JpaRequest one = JpaFixture.request(module("one"), List.of(), JpaFixture.jars());
        JpaRequest other = JpaFixture.request(module("one"), List.of(), turned);

        assertThat(loaders.loaderFor(one).getParent())
                .isNotSameAs(loaders.loaderFor(other).getParent());
    }

    @Test
    void aModuleSeesNothingOfThisProject() {
        IsolatedLoader loader = loaders.loaderFor(JpaFixture.request(module("one"), List.of(), JpaFixture.jars()));

        assertThat(loader.has("kitchen.Oven")).isTrue();
        assertThat(loader.has("io.github.migrationmaven.MigrationException")).isFalse();
        assertThat(loader.has("org.jooq.DSLContext")).isFalse();
    }

    @Test
    void theContextClassLoaderIsPutBack() {
        ClassLoader before = Thread.currentThread().getContextClassLoader();

        ddl(JpaFixture.jars());

        assertThat(Thread.currentThread().getContextClassLoader()).isSameAs(before);
    }

    @Test
    void logbackOnTheClassPathSaysNothing() {
        assertThat(printed(JpaFixture.jars())).isEmpty();
    }

    @Test
    void withoutLogLibraryNothingReachesTheLogOfTheJvm() {
        List<String> records = new ArrayList<>();
        Handler handler = new Handler() {
            @Override
            public void publish(LogRecord record) {
                records.add(record.getLoggerName() + ": " + record.getMessage());
            }

            @Override
            public void flush() {}

            @Override
            public void close() {}
        };
        Logger root = Logger.getLogger("");
        root.addHandler(handler);
        try {
            assertThat(printed(JpaFixture.jarsWithout("logback"))).isEmpty();
        } finally {
            root.removeHandler(handler);
        }
        assertThat(records).isEmpty();
    }

    @Test
    void loggersSpeakAgainAfterTheRun() {
        Logger hibernate = Logger.getLogger("org.hibernate");
        Level before = hibernate.getLevel();

        loaders.quietLoggers();
        assertThat(hibernate.getLevel()).isEqualTo(Level.OFF);
        loaders.close();

        assertThat(hibernate.getLevel()).isEqualTo(before);
    }

    private String ddl(List<Path> jars) {
        return JpaSchema.of(JpaFixture.request(module("one"), List.of(), jars), loaders)
                .ddl(17);
    }

    private String printed(List<Path> jars) {
        PrintStream out = System.out;
        PrintStream err = System.err;
        ByteArrayOutputStream printed = new ByteArrayOutputStream();
        try (PrintStream both = new PrintStream(printed, true, UTF_8)) {
            System.setOut(both);
            System.setErr(both);
            assertThat(ddl(jars)).contains("create table oven");
        } finally {
            System.setOut(out);
            System.setErr(err);
        }
        return printed.toString(UTF_8);
    }
}
