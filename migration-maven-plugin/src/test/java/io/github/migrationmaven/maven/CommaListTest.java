/* SPDX-License-Identifier: Apache-2.0 */
package io.github.migrationmaven.maven;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class CommaListTest {

    @Test
    void entries_lose_blanks_and_empty_ones_go() {
        assertThat(CommaList.rejoined(List.of(" drop:a", "", "drop:b "))).containsExactly("drop:a", "drop:b");
    }

    @Test
    void argument_types_stay_together() {
        assertThat(CommaList.rejoined(List.of("drop:total(integer", " numeric(10", "2))", "drop:b")))
                .containsExactly("drop:total(integer, numeric(10,2))", "drop:b");
    }

    @Test
    void a_comma_within_a_quoted_name_stays() {
        assertThat(CommaList.rejoined(List.of("drop:\"a", "b\"", "drop:c"))).containsExactly("drop:\"a,b\"", "drop:c");
    }

    @Test
    void a_parenthesis_that_nobody_closes_is_left_to_whoever_reads_the_entry() {
        assertThat(CommaList.rejoined(List.of("drop:a(", "drop:b"))).containsExactly("drop:a(,drop:b");
    }
}
