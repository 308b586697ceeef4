/* SPDX-License-Identifier: Apache-2.0 */
package io.github.migrationmaven.maven;

import io.github.migrationmaven.ErrorCode;
import io.github.migrationmaven.MigrationException;
import io.github.migrationmaven.maven.session.ModuleNames;
import java.util.List;
import java.util.Optional;
import org.apache.maven.execution.MavenSession;
import org.apache.maven.model.Plugin;
import org.apache.maven.plugin.MavenPluginManager;
import org.apache.maven.plugin.Mojo;
import org.apache.maven.plugin.MojoExecution;
import org.apache.maven.plugin.PluginConfigurationException;
import org.apache.maven.plugin.PluginContainerException;
import org.apache.maven.plugin.descriptor.MojoDescriptor;
import org.apache.maven.plugin.descriptor.Parameter;
import org.apache.maven.project.MavenProject;
import org.codehaus.plexus.configuration.PlexusConfiguration;
import org.codehaus.plexus.util.xml.Xpp3Dom;
import org.jspecify.annotations.Nullable;

/**
 * The modules that a goal sees at once.
 *
 * <p>Maven runs an aggregator once, with the configuration of the root alone. Here the same goal is configured once for
 * each module, from the module's own {@code pom.xml}, by the same part of Maven.
 */
final class Reactor {

    /** How many modules are worked on at once: none of them waits for another, and each keeps one processor busy. */
    static final int PARALLELISM = Runtime.getRuntime().availableProcessors();

    private final MavenSession session;
    private final MojoExecution execution;
    private final MavenPluginManager plugins;

    Reactor(MavenSession session, MojoExecution execution, MavenPluginManager plugins) {
        this.session = session;
        this.execution = execution;
        this.plugins = plugins;
    }

    /** The goal as each module configures it, in the order of the build. */
    <M extends Mojo> List<M> configured(Class<M> type) {
        MavenProject current = session.getCurrentProject();
        try {
            return session.getProjects().stream()
                    .map(module -> configured(type, module))
                    .toList();
        } finally {
            // In Maven 4 copies of a session share their current project.
            session.setCurrentProject(current);
        }
    }

    private <M extends Mojo> M configured(Class<M> type, MavenProject module) {
        MojoDescriptor goal = execution.getMojoDescriptor();
        MojoExecution own = new MojoExecution(goal, execution.getExecutionId(), MojoExecution.Source.CLI);
        own.setConfiguration(configuration(goal, module));
        MavenSession view = session.clone();
        view.setCurrentProject(module);
        try {
            return type.cast(plugins.getConfiguredMojo(Mojo.class, view, own));
        } catch (PluginConfigurationException | PluginContainerException e) {
            throw new MigrationException(
                    ErrorCode.CONFIGURATION_INVALID,
                    "The configuration of the plugin in module %s cannot be used: %s"
                            .formatted(ModuleNames.of(module, session), e.getMessage()),
                    "Mend <configuration> of migration-maven-plugin in that module or its parent.",
                    e);
        }
    }

    /** What Maven itself hands to a goal: each of its parameters, from the {@code pom.xml} and else by default. */
    private Xpp3Dom configuration(MojoDescriptor goal, MavenProject module) {
        Xpp3Dom written = Optional.ofNullable(module.getGoalConfiguration(
                        execution.getGroupId(), execution.getArtifactId(), execution.getExecutionId(), goal.getGoal()))
                .or(() -> managed(module))
                .orElseGet(() -> new Xpp3Dom("configuration"));
        Xpp3Dom configuration = new Xpp3Dom("configuration");
        for (Parameter parameter : goal.getParameters()) {
            Xpp3Dom byDefault = byDefault(goal.getMojoConfiguration().getChild(parameter.getName(), false));
            Xpp3Dom merged = Xpp3Dom.mergeXpp3Dom(written.getChild(parameter.getName()), byDefault);
            if (merged != null) {
                configuration.addChild(merged);
            }
        }
        return configuration;
    }

    private static @Nullable Xpp3Dom byDefault(@Nullable PlexusConfiguration described) {
        if (described == null) {
            return null;
        }
        Xpp3Dom node = new Xpp3Dom(described.getName());
        node.setValue(described.getValue(null));
        for (String attribute : described.getAttributeNames()) {
            node.setAttribute(attribute, described.getAttribute(attribute, ""));
        }
        return node;
    }

    private Optional<Xpp3Dom> managed(MavenProject module) {
        return Optional.ofNullable(module.getPluginManagement())
                .map(management ->
                        management.getPluginsAsMap().get(execution.getPlugin().getKey()))
                .map(Plugin::getConfiguration)
                .map(Xpp3Dom.class::cast);
    }
}
