/* SPDX-License-Identifier: Apache-2.0 */
package io.github.migrationmaven.maven;

import static org.assertj.core.api.Assertions.assertThat;

import org.apache.maven.plugin.descriptor.PluginDescriptor;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ForkingTest {

    private static final PluginDescriptor PLUGIN = plugin();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "migration:generate",
                "migration:regenerate",
                "migration:generate@mine",
                "io.github.migrationmaven:migration-maven-plugin:generate",
                "io.github.migrationmaven:migration-maven-plugin:0.1.0:regenerate"
            })
    void goals_that_start_a_build_of_their_own_are_known(String typed) {
        assertThat(Forking.isForking(typed, PLUGIN)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "process-classes",
                "migration:verify",
                "migration:generate-module",
                "other:generate",
                "com.example:migration-maven-plugin:generate"
            })
    void all_others_are_a_users_own_build(String typed) {
        assertThat(Forking.isForking(typed, PLUGIN)).isFalse();
    }

    @Test
    void the_prefix_is_the_plugins_own() {
        PluginDescriptor renamed = plugin();
        renamed.setGoalPrefix("db");
        assertThat(Forking.isForking("db:generate", renamed)).isTrue();
        assertThat(Forking.isForking("migration:generate", renamed)).isFalse();
    }

    private static PluginDescriptor plugin() {
        PluginDescriptor plugin = new PluginDescriptor();
        plugin.setGroupId("io.github.migrationmaven");
        plugin.setArtifactId("migration-maven-plugin");
        plugin.setGoalPrefix("migration");
        return plugin;
    }
}
