/* SPDX-License-Identifier: Apache-2.0 */
package io.github.migrationmaven.maven.session;

import java.util.List;
import org.apache.maven.execution.MavenSession;
import org.apache.maven.project.MavenProject;

/** What modules are called in tables, messages and {@code migration.service}. */
public final class ModuleNames {

    private ModuleNames() {}

    /** The artifact id; with the group id before it where another module of the build has the same one. */
    public static String of(MavenProject module, MavenSession session) {
        long namesakes = session.getAllProjects().stream()
                .filter(other -> other.getArtifactId().equals(module.getArtifactId()))
                .count();
        return namesakes > 1 ? module.getGroupId() + ":" + module.getArtifactId() : module.getArtifactId();
    }

    /** The names of the modules that are built, in the order of the build. */
    public static List<String> all(MavenSession session) {
        return session.getProjects().stream().map(module -> of(module, session)).toList();
    }
}
