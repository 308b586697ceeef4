/* SPDX-License-Identifier: Apache-2.0 */
package io.github.migrationmaven.maven;

import java.nio.file.Path;
import java.util.Date;
import java.util.List;
import java.util.stream.Stream;
import org.apache.maven.execution.DefaultMavenExecutionRequest;
import org.apache.maven.execution.DefaultMavenExecutionResult;
import org.apache.maven.execution.MavenSession;
import org.apache.maven.model.Build;
import org.apache.maven.model.Model;
import org.apache.maven.model.Resource;
import org.apache.maven.project.MavenProject;
import org.eclipse.aether.DefaultRepositorySystemSession;

/** Sessions and projects of Maven as they are when a goal runs, without a Maven around them. */
public final class TestSession {

    private TestSession() {}

    /** A session of these modules. */
    @SuppressWarnings("deprecation") // The constructor that Maven itself uses.
    public static MavenSession of(List<MavenProject> projects, String... goals) {
        DefaultMavenExecutionRequest request = new DefaultMavenExecutionRequest();
        request.setStartTime(new Date(0));
        request.setGoals(List.of(goals));
        MavenSession session = new MavenSession(
                null, new DefaultRepositorySystemSession(), request, new DefaultMavenExecutionResult());
        session.setProjects(projects);
        session.setAllProjects(projects);
        return session;
    }

    /** A session of modules without files. */
    public static MavenSession named(String... artifactIds) {
        return of(Stream.of(artifactIds)
                .map(artifactId -> module(Path.of("").toAbsolutePath().resolve(artifactId)))
                .toList());
    }

    /** A module with the usual folders, named after its own. */
    public static MavenProject module(Path folder) {
        Model model = new Model();
        model.setGroupId("com.example");
        model.setArtifactId(folder.getFileName().toString());
        model.setVersion("1");
        model.setPackaging("jar");
        Build build = new Build();
        build.setOutputDirectory(folder.resolve("target/classes").toString());
        Resource resource = new Resource();
        resource.setDirectory(folder.resolve("src/main/resources").toString());
        build.addResource(resource);
        model.setBuild(build);
        MavenProject project = new MavenProject(model);
        project.setFile(folder.resolve("pom.xml").toFile());
        project.addCompileSourceRoot(folder.resolve("src/main/java").toString());
        project.setRemoteArtifactRepositories(List.of());
        project.setPluginArtifactRepositories(List.of());
        project.setArtifacts(new java.util.LinkedHashSet<>());
        return project;
    }
}
