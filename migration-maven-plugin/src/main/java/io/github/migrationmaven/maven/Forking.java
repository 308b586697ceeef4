/* SPDX-License-Identifier: Apache-2.0 */
package io.github.migrationmaven.maven;

import java.util.List;
import org.apache.maven.execution.MavenSession;
import org.apache.maven.plugin.MojoExecution;
import org.apache.maven.plugin.descriptor.PluginDescriptor;

/**
 * Tells a build that the user started from the one that {@code adopt}, {@code drift}, {@code generate} and
 * {@code regenerate} start themselves, to have classes. Goals that are bound in the {@code pom.xml} run in both.
 */
final class Forking {

    private static final List<String> FORKING_GOALS = List.of("adopt", "drift", "generate", "regenerate");

    private Forking() {}

    /** Whether the user typed one of those goals. */
    static boolean isForkOf(MavenSession session, MojoExecution execution) {
        PluginDescriptor plugin = execution.getMojoDescriptor().getPluginDescriptor();
        return session.getGoals().stream().anyMatch(typed -> isForking(typed, plugin));
    }

    /** Goals are typed as {@code prefix:goal}, {@code group:artifact:goal} or with a version before the goal. */
    static boolean isForking(String typed, PluginDescriptor plugin) {
        String goal = typed.contains("@") ? typed.substring(0, typed.indexOf('@')) : typed;
        int colon = goal.lastIndexOf(':');
        if (colon < 0 || !FORKING_GOALS.contains(goal.substring(colon + 1))) {
            return false;
        }
        String before = goal.substring(0, colon);
        String key = plugin.getGroupId() + ":" + plugin.getArtifactId();
        return before.equals(plugin.getGoalPrefix()) || before.equals(key) || before.startsWith(key + ":");
    }
}
