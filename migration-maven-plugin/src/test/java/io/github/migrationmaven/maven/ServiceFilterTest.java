/* SPDX-License-Identifier: Apache-2.0 */
package io.github.migrationmaven.maven;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.migrationmaven.MigrationException;
import java.util.List;
import org.junit.jupiter.api.Test;

class ServiceFilterTest {

    private static final List<String> MODULES = List.of("bakery", "auth", "orders", "orders-api");

    @Test
    void without_patterns_all_modules_are_meant() {
        assertThat(MODULES).allMatch(ServiceFilter.of(List.of(), MODULES)::contains);
    }

    @Test
    void a_name_means_that_module_alone() {
        assertThat(MODULES)
                .filteredOn(ServiceFilter.of(List.of(" orders "), MODULES)::contains)
                .containsExactly("orders");
    }

    @Test
    void patterns_mean_all_that_they_match() {
        assertThat(MODULES)
                .filteredOn(ServiceFilter.of(List.of("orders*", "?uth"), MODULES)::contains)
                .containsExactly("auth", "orders", "orders-api");
    }

    @Test
    void a_dot_is_no_wildcard() {
        assertThatThrownBy(() -> ServiceFilter.of(List.of("a.th"), MODULES)).isInstanceOf(MigrationException.class);
    }

    @Test
    void unknown_names_are_refused_all_at_once_with_what_there_is() {
        assertThatThrownBy(() -> ServiceFilter.of(List.of("auth", "order", "billing"), MODULES))
                .isInstanceOf(MigrationException.class)
                .hasMessage("migration.service names no module of this build: order, billing\n"
                        + "Write artifact ids, * and ? allowed, out of: bakery, auth, orders, orders-api.");
    }

    @Test
    void a_pattern_names_no_module_by_itself() {
        ServiceFilter filter = ServiceFilter.of(List.of("auth", "orders*"), MODULES);
        assertThat(MODULES).filteredOn(filter::names).containsExactly("auth");
    }
}
