/* SPDX-License-Identifier: Apache-2.0 */
package io.github.migrationmaven.maven;

import io.github.migrationmaven.ErrorCode;
import io.github.migrationmaven.MigrationException;
import io.github.migrationmaven.maven.config.ClassPath;
import io.github.migrationmaven.maven.config.ModuleFolders;
import io.github.migrationmaven.maven.session.ModuleNames;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.maven.artifact.Artifact;
import org.apache.maven.artifact.ArtifactUtils;
import org.apache.maven.execution.MavenSession;
import org.apache.maven.project.MavenProject;

/** What Maven knows about a module, in the types that the configuration works with. */
final class ProjectReader {

    private final MavenSession session;
    private final MavenProject project;

    ProjectReader(MavenSession session, MavenProject project) {
        this.session = session;
        this.project = project;
    }

    ModuleFolders folders() {
        return new ModuleFolders(
                project.getBasedir().toPath(),
                project.getBuild().getResources().stream()
                        .map(resource -> project.getBasedir().toPath().resolve(resource.getDirectory()))
                        .toList(),
                classes());
    }

    /** Needs a goal that has Maven resolve the runtime dependencies of the module. */
    ClassPath classPath() {
        Set<String> modules = keys(session.getAllProjects());
        List<Path> elements = new ArrayList<>(List.of(classes()));
        List<Path> reactorOutputs = new ArrayList<>();
        for (Artifact artifact : project.getArtifacts()) {
            if (artifact.getArtifactHandler().isAddedToClasspath()) {
                Path file = file(artifact);
                elements.add(file);
                if (modules.contains(ArtifactUtils.versionlessKey(artifact))) {
                    reactorOutputs.add(file);
                }
            }
        }
        return new ClassPath(elements, reactorOutputs);
    }

    /**
     * The modules of the whole reactor that this one depends on and that a command line with {@code -pl} left out:
     * Maven takes them from the local repository, where they may be older than their sources.
     */
    List<String> leftOutModules() {
        Set<String> built = keys(session.getProjects());
        Set<String> leftOut = keys(session.getAllProjects());
        leftOut.removeAll(built);
        return project.getArtifacts().stream()
                .filter(artifact -> artifact.getArtifactHandler().isAddedToClasspath())
                .filter(artifact -> leftOut.contains(ArtifactUtils.versionlessKey(artifact)))
                .map(Artifact::getArtifactId)
                .toList();
    }

    private static Set<String> keys(List<MavenProject> projects) {
        return projects.stream()
                .map(module -> ArtifactUtils.versionlessKey(module.getGroupId(), module.getArtifactId()))
                .collect(Collectors.toCollection(HashSet::new));
    }

    private static Path file(Artifact artifact) {
        File file = artifact.getFile();
        if (file == null) {
            throw new MigrationException(
                    ErrorCode.CLASSES_MISSING,
                    "Dependency " + artifact.getId() + " has no file: nobody built it in this run.",
                    "Type mvn verify, or mvn process-classes migration:verify; with -pl add -am, which builds what the"
                            + " named modules depend on.");
        }
        return file.toPath();
    }

    /**
     * @throws MigrationException CLASSES_MISSING when the module has Java sources that nobody compiled: without classes
     *     its entities cannot be seen, and it would seem to declare nothing
     */
    void requireClasses() {
        if (!hasClasses()) {
            throw new MigrationException(
                    ErrorCode.CLASSES_MISSING,
                    "Module %s has Java sources, but no classes in %s: its entities cannot be seen."
                            .formatted(ModuleNames.of(project, session), classes()),
                    "Type mvn verify, or mvn process-classes migration:verify.");
        }
    }

    /** Whether the module is compiled, or has no Java sources. */
    boolean hasClasses() {
        boolean sources = project.getCompileSourceRoots().stream().anyMatch(root -> hasFile(Path.of(root), ".java"));
        return !sources || hasFile(classes(), ".class");
    }

    private static boolean hasFile(Path root, String suffix) {
        if (!Files.isDirectory(root)) {
            return false;
        }
        try (Stream<Path> files = Files.walk(root)) {
            return files.anyMatch(file -> file.toString().endsWith(suffix));
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read " + root, e);
        }
    }

    private Path classes() {
        return Path.of(project.getBuild().getOutputDirectory());
    }
}
