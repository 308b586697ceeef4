/* SPDX-License-Identifier: Apache-2.0 */
package io.github.migrationmaven.maven.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.migrationmaven.MigrationException;
import io.github.migrationmaven.flow.ReferenceRows;
import org.junit.jupiter.api.Test;

class ChoiceTest {

    @Test
    void words_are_the_names_of_constants_in_any_case() {
        assertThat(Choice.parse(ReferenceRows.class, "migration.referenceRows", " Carry "))
                .isEqualTo(ReferenceRows.CARRY);
    }

    @Test
    void other_words_are_refused_with_the_accepted_ones() {
        assertThatThrownBy(() -> Choice.parse(ReferenceRows.class, "migration.referenceRows", "keep"))
                .isInstanceOf(MigrationException.class)
                .hasMessage("migration.referenceRows is keep.\nWrite refuse or carry or leave.");
    }
}
