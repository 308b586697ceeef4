/* SPDX-License-Identifier: Apache-2.0 */
package io.github.migrationmaven.maven.session;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.migrationmaven.maven.TestSession;
import java.nio.file.Path;
import java.util.List;
import org.apache.maven.execution.MavenSession;
import org.apache.maven.project.MavenProject;
import org.junit.jupiter.api.Test;

class ModuleNamesTest {

    private final MavenProject first = module("com.example.a", "orders");
    private final MavenProject second = module("com.example.b", "orders");
    private final MavenProject other = module("com.example.b", "auth");

    @Test
    void namesakes_are_told_apart_by_their_groups_and_others_are_not() {
        MavenSession session = TestSession.of(List.of(first, second, other));

        assertThat(ModuleNames.all(session)).containsExactly("com.example.a:orders", "com.example.b:orders", "auth");
    }

    @Test
    void a_module_is_called_the_same_when_it_is_built_alone() {
        MavenSession session = TestSession.of(List.of(first, second, other));
        session.setProjects(List.of(second));

        assertThat(ModuleNames.all(session)).containsExactly("com.example.b:orders");
    }

    private static MavenProject module(String group, String artifact) {
        MavenProject module =
                TestSession.module(Path.of("/nowhere").resolve(group).resolve(artifact));
        module.setGroupId(group);
        return module;
    }
}
