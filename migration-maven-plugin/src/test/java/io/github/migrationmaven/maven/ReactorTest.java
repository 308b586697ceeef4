/* SPDX-License-Identifier: Apache-2.0 */
package io.github.migrationmaven.maven;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.StringReader;
import java.lang.reflect.Proxy;
import java.util.ArrayList;
import java.util.List;
import org.apache.maven.execution.MavenSession;
import org.apache.maven.model.Plugin;
import org.apache.maven.model.PluginManagement;
import org.apache.maven.plugin.MavenPluginManager;
import org.apache.maven.plugin.MojoExecution;
import org.apache.maven.plugin.descriptor.MojoDescriptor;
import org.apache.maven.plugin.descriptor.Parameter;
import org.apache.maven.plugin.descriptor.PluginDescriptor;
import org.apache.maven.project.MavenProject;
import org.codehaus.plexus.configuration.xml.XmlPlexusConfiguration;
import org.codehaus.plexus.util.xml.Xpp3Dom;
import org.codehaus.plexus.util.xml.Xpp3DomBuilder;
import org.junit.jupiter.api.Test;

class ReactorTest {

    private final MavenSession session = TestSession.named("root", "auth", "orders");
    private final List<String> configured = new ArrayList<>();

    @Test
    void every_module_gets_what_its_own_pom_says_and_else_the_defaults() throws Exception {
        configure(
                plugin("<skip>true</skip><unknown>1</unknown>"),
                session.getProjects().get(2));
        session.setCurrentProject(session.getProjects().get(0));
        assertThat(reactor().configured(GenerateMojo.class)).hasSize(3);
        assertThat(configured)
                .containsExactly(
                        "root: allow=${migration.allow} skip=${migration.skip}:false",
                        "auth: allow=${migration.allow} skip=${migration.skip}:false",
                        "orders: allow=${migration.allow} skip=true:false");
        assertThat(session.getCurrentProject().getArtifactId()).isEqualTo("root");
    }

    @Test
    void plugin_management_counts_where_the_plugin_is_not_used_otherwise() throws Exception {
        PluginManagement management = new PluginManagement();
        management.addPlugin(plugin("<skip>true</skip>"));
        session.getProjects().get(1).getBuild().setPluginManagement(management);
        reactor().configured(GenerateMojo.class);
        assertThat(configured.get(1)).isEqualTo("auth: allow=${migration.allow} skip=true:false");
    }

    private Reactor reactor() {
        MavenPluginManager manager = (MavenPluginManager) Proxy.newProxyInstance(
                MavenPluginManager.class.getClassLoader(),
                new Class<?>[] {MavenPluginManager.class},
                (proxy, method, arguments) -> {
                    if (!method.getName().equals("getConfiguredMojo")) {
                        throw new UnsupportedOperationException(method.getName());
                    }
                    configured.add(text((MavenSession) arguments[1], (MojoExecution) arguments[2]));
                    return new GenerateMojo();
                });
        return new Reactor(session, new MojoExecution(goal(), "default-cli"), manager);
    }

    private static String text(MavenSession session, MojoExecution execution) {
        StringBuilder text = new StringBuilder(session.getCurrentProject().getArtifactId() + ":");
        for (Xpp3Dom child : execution.getConfiguration().getChildren()) {
            String byDefault = child.getAttribute("default-value");
            text.append(' ').append(child.getName()).append('=').append(child.getValue());
            text.append(byDefault == null ? "" : ":" + byDefault);
        }
        return text.toString();
    }

    private static MojoDescriptor goal() {
        PluginDescriptor plugin = new PluginDescriptor();
        plugin.setGroupId("io.github.migrationmaven");
        plugin.setArtifactId("migration-maven-plugin");
        plugin.setPlugin(plugin(""));
        MojoDescriptor goal = new MojoDescriptor();
        goal.setPluginDescriptor(plugin);
        goal.setGoal("generate");
        XmlPlexusConfiguration defaults = new XmlPlexusConfiguration("configuration");
        for (String name : List.of("allow", "skip")) {
            Parameter parameter = new Parameter();
            parameter.setName(name);
            try {
                goal.addParameter(parameter);
            } catch (org.apache.maven.plugin.descriptor.DuplicateParameterException e) {
                throw new AssertionError(e);
            }
            XmlPlexusConfiguration value = new XmlPlexusConfiguration(name);
            value.setValue("${migration." + name + "}");
            if (name.equals("skip")) {
                value.setAttribute("default-value", "false");
            }
            defaults.addChild(value);
        }
        goal.setMojoConfiguration(defaults);
        return goal;
    }

    private static void configure(Plugin plugin, MavenProject module) {
        module.getBuild().addPlugin(plugin);
    }

    private static Plugin plugin(String configuration) {
        Plugin plugin = new Plugin();
        plugin.setGroupId("io.github.migrationmaven");
        plugin.setArtifactId("migration-maven-plugin");
        try {
            plugin.setConfiguration(
                    Xpp3DomBuilder.build(new StringReader("<configuration>" + configuration + "</configuration>")));
        } catch (Exception e) {
            throw new AssertionError(e);
        }
        return plugin;
    }
}
