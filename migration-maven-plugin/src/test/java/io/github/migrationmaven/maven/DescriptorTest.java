/* SPDX-License-Identifier: Apache-2.0 */
package io.github.migrationmaven.maven;

import static io.github.migrationmaven.maven.PluginDescriptorFile.text;
import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.codehaus.plexus.util.xml.Xpp3Dom;
import org.junit.jupiter.api.Test;

class DescriptorTest {

    /** Parameters for a command line alone, which stand for a nested element. */
    private static final Map<String, String> ALIASES = Map.of(
            "scratchVersion", "scratch.version",
            "scratchUrl", "scratch.url",
            "scratchUser", "scratch.user",
            "scratchPassword", "scratch.password");

    @Test
    void the_goals_are_the_words_that_a_user_says() throws Exception {
        assertThat(PluginDescriptorFile.goals())
                .extracting(goal -> text(goal, "goal"))
                .containsExactlyInAnyOrder(
                        "adopt",
                        "apply",
                        "cleanup",
                        "cleanup-module",
                        "diff",
                        "drift",
                        "generate",
                        "generate-module",
                        "help",
                        "preflight",
                        "regenerate",
                        "verify");
    }

    @Test
    void every_goal_may_run_in_parallel_builds() throws Exception {
        assertThat(goals())
                .allSatisfy(goal -> assertThat(text(goal, "threadSafe")).isEqualTo("true"));
    }

    @Test
    void what_a_user_types_for_a_reactor_runs_once_after_its_classes_are_compiled() throws Exception {
        assertThat(goals())
                .filteredOn(goal -> List.of("adopt", "generate", "regenerate").contains(text(goal, "goal")))
                .hasSize(3)
                .allSatisfy(goal -> {
                    assertThat(text(goal, "aggregator")).isEqualTo("true");
                    assertThat(text(goal, "executePhase")).isEqualTo("process-classes");
                    assertThat(text(goal, "requiresDependencyResolution")).isEqualTo("runtime");
                });
    }

    @Test
    void every_goal_and_parameter_is_described_and_says_since_when_it_is_there() throws Exception {
        List<Xpp3Dom> described = new ArrayList<>(goals());
        for (Xpp3Dom goal : goals()) {
            described.addAll(PluginDescriptorFile.parameters(goal));
        }
        assertThat(described).hasSizeGreaterThan(50).allSatisfy(node -> {
            assertThat(text(node, "description"))
                    .as("description of %s", name(node))
                    .isNotEmpty();
            assertThat(text(node, "since")).as("since of %s", name(node)).matches("\\d+\\.\\d+\\.\\d+");
        });
    }

    @Test
    void a_parameter_says_what_happens_when_it_is_absent() throws Exception {
        for (Xpp3Dom goal : goals()) {
            assertThat(PluginDescriptorFile.parameters(goal))
                    .filteredOn(parameter -> text(parameter, "editable").equals("true"))
                    .allSatisfy(parameter -> assertThat(text(parameter, "description"))
                            .as(name(parameter))
                            .containsAnyOf("Absent, ", "absent, ", "Must be given."));
        }
    }

    @Test
    void properties_are_named_after_their_parameters() throws Exception {
        for (Xpp3Dom goal : goals()) {
            for (Xpp3Dom value : goal.getChild("configuration").getChildren()) {
                if (value.getValue() != null && value.getValue().startsWith("${migration")) {
                    String name = ALIASES.getOrDefault(value.getName(), value.getName());
                    assertThat(value.getValue()).isEqualTo("${migration." + name + "}");
                }
            }
        }
    }

    @Test
    void nested_elements_are_described_where_they_are_used() throws Exception {
        for (Xpp3Dom goal : goals()) {
            for (Xpp3Dom parameter : PluginDescriptorFile.parameters(goal)) {
                String type = text(parameter, "type");
                if (type.startsWith("io.github.migrationmaven.maven.config.")) {
                    Stream.of(Class.forName(type).getDeclaredFields())
                            .filter(field -> !Modifier.isStatic(field.getModifiers()))
                            .map(Field::getName)
                            .forEach(field ->
                                    assertThat(text(parameter, "description")).contains("<" + field + ">"));
                }
            }
        }
    }

    /** Without help, which is generated and described by Maven's own tools. */
    private static List<Xpp3Dom> goals() throws Exception {
        return PluginDescriptorFile.goals().stream()
                .filter(goal -> !text(goal, "goal").equals("help"))
                .toList();
    }

    private static String name(Xpp3Dom node) {
        return text(node, "goal") + text(node, "name");
    }
}
