/* SPDX-License-Identifier: Apache-2.0 */
package io.github.migrationmaven.maven;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.migrationmaven.MigrationException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AskingTest {

    private static final List<String> WHAT = List.of("shop: jdbc:postgresql://host/shop: 3 tables, 2 rows");

    private final RecordingLog log = new RecordingLog();

    @Test
    void without_a_terminal_nothing_is_deleted() {
        assertThatThrownBy(() -> new Asking(Optional.empty(), log).ask(WHAT))
                .isInstanceOf(MigrationException.class)
                .hasMessageContaining("shop: jdbc:postgresql://host/shop: 3 tables, 2 rows")
                .hasMessageContaining("There is no terminal")
                .hasMessageEndingWith("Add -Dmigration.yes if it is meant.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "y", "no", "n"})
    void anything_but_yes_means_no(String answer) {
        assertThatThrownBy(() -> new Asking(Optional.of(question -> answer), log).ask(WHAT))
                .hasMessageContaining("The answer was not yes");
    }

    @Test
    void the_end_of_the_input_means_no() {
        assertThatThrownBy(() -> new Asking(Optional.of(question -> null), log).ask(WHAT))
                .hasMessageContaining("The answer was not yes");
    }

    @Test
    void yes_means_yes_and_is_asked_once() {
        List<String> asked = new ArrayList<>();
        new Asking(
                        Optional.of(question -> {
                            asked.add(question);
                            return " Yes ";
                        }),
                        log)
                .ask(WHAT);

        assertThat(asked).containsExactly("Type yes to delete all of it: ");
    }
}
