/* SPDX-License-Identifier: Apache-2.0 */
package io.github.migrationmaven.maven;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.migrationmaven.MigrationException;
import io.github.migrationmaven.maven.config.ClassPath;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.List;
import org.apache.maven.artifact.Artifact;
import org.apache.maven.artifact.DefaultArtifact;
import org.apache.maven.artifact.handler.DefaultArtifactHandler;
import org.apache.maven.execution.MavenSession;
import org.apache.maven.project.MavenProject;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ProjectReaderTest {

    @TempDir
    Path folder;

    private MavenProject auth;
    private MavenProject common;

    @BeforeEach
    void makeModules() throws Exception {
        auth = TestSession.module(Files.createDirectory(folder.resolve("auth")));
        common = TestSession.module(Files.createDirectory(folder.resolve("common")));
    }

    @Test
    void the_class_path_begins_with_the_modules_own_classes_and_keeps_its_order() {
        Path hibernate = folder.resolve("hibernate.jar");
        Path classes = folder.resolve("common/target/classes");
        depend(
                artifact("org.hibernate", "hibernate", "jar", hibernate),
                artifact("com.example", "common", "jar", classes));
        ClassPath classPath = reader().classPath();
        assertThat(classPath.elements()).containsExactly(folder.resolve("auth/target/classes"), hibernate, classes);
        assertThat(classPath.reactorOutputs()).containsExactly(classes);
    }

    @Test
    void a_module_of_the_reactor_is_known_by_its_name_wherever_its_jar_lies() {
        Path jar = folder.resolve("repository/common-1.jar");
        depend(artifact("com.example", "common", "jar", jar));
        assertThat(reader().classPath().reactorOutputs()).containsExactly(jar);
    }

    @Test
    void a_module_that_the_command_line_leaves_out_is_named() {
        depend(artifact("com.example", "common", "jar", folder.resolve("repository/common-1.jar")));
        MavenSession session = TestSession.of(List.of(common, auth));
        session.setAllProjects(List.of(common, auth));
        assertThat(new ProjectReader(session, auth).leftOutModules()).isEmpty();
        session.setProjects(List.of(auth));
        assertThat(new ProjectReader(session, auth).leftOutModules()).containsExactly("common");
    }

    @Test
    void a_dependency_that_nobody_built_says_what_to_type() {
        Artifact unbuilt = artifact("com.example", "common", "jar", folder);
        unbuilt.setFile(null);
        depend(unbuilt);
        assertThatThrownBy(() -> reader().classPath())
                .isInstanceOf(MigrationException.class)
                .hasMessageContaining("common")
                .hasMessageContaining("-am");
    }

    @Test
    void what_is_no_part_of_a_class_path_is_left_out() {
        depend(artifact("com.example", "archive", "zip", folder.resolve("archive.zip")));
        assertThat(reader().classPath().elements()).hasSize(1);
    }

    @Test
    void sources_without_classes_are_refused_with_what_to_type() throws Exception {
        write("auth/src/main/java/a/A.java");
        assertThatThrownBy(() -> reader().requireClasses())
                .isInstanceOf(MigrationException.class)
                .hasMessageContaining("Module auth has Java sources, but no classes")
                .hasMessageEndingWith("Type mvn verify, or mvn process-classes migration:verify.");
    }

    @Test
    void sources_with_classes_are_fine() throws Exception {
        write("auth/src/main/java/a/A.java");
        write("auth/target/classes/a/A.class");
        assertThatCode(() -> reader().requireClasses()).doesNotThrowAnyException();
    }

    @Test
    void a_module_of_sql_alone_needs_no_classes() throws Exception {
        write("auth/src/main/schema/a.sql");
        assertThatCode(() -> reader().requireClasses()).doesNotThrowAnyException();
    }

    private ProjectReader reader() {
        return new ProjectReader(TestSession.of(List.of(common, auth)), auth);
    }

    private void write(String file) throws Exception {
        Path path = folder.resolve(file);
        Files.createDirectories(path.getParent());
        Files.createFile(path);
    }

    private void depend(Artifact... artifacts) {
        auth.setArtifacts(new LinkedHashSet<>(List.of(artifacts)));
    }

    private static Artifact artifact(String group, String name, String type, Path file) {
        DefaultArtifactHandler handler = new DefaultArtifactHandler(type);
        handler.setAddedToClasspath(type.equals("jar"));
        Artifact artifact = new DefaultArtifact(group, name, "1", "compile", type, null, handler);
        artifact.setFile(file.toFile());
        return artifact;
    }
}
