/* SPDX-License-Identifier: Apache-2.0 */
package io.github.migrationmaven.maven.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.migrationmaven.ConnectionSettings;
import io.github.migrationmaven.MigrationException;
import io.github.migrationmaven.maven.session.PostgresVersion;
import io.github.migrationmaven.maven.session.ScratchChoice;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ScratchElementTest {

    private static final ScratchElement.CommandLine SILENT = new ScratchElement.CommandLine(null, null, null, null);
    private static final String URL = "jdbc:postgresql://localhost:5432/postgres";

    @Test
    void without_anything_a_server_of_the_default_version_is_started() {
        assertThat(choice(SILENT))
                .isEqualTo(new ScratchChoice.Embedded(
                        PostgresVersion.byDefault(), Optional.empty(), Optional.empty(), Map.of()));
    }

    @Test
    void an_address_means_a_server_that_runs() {
        assertThat(choice(new ScratchElement.CommandLine(null, URL, "me", "secret")))
                .isEqualTo(new ScratchChoice.External(new ConnectionSettings(URL, "me", "secret"), Optional.empty()));
    }

    @Test
    void a_version_beside_an_address_is_what_the_server_must_have() {
        assertThat(choice(new ScratchElement.CommandLine("16", URL, null, null)))
                .isEqualTo(new ScratchChoice.External(new ConnectionSettings(URL, "", ""), Optional.of(16)));
    }

    @Test
    void the_command_line_wins() {
        ScratchElement older =
                new ScratchElement().overriddenBy(new ScratchElement.CommandLine("15", null, null, null));
        assertThat(older.overriddenBy(new ScratchElement.CommandLine("16", null, null, null))
                        .choice(Path.of("/module")))
                .isEqualTo(new ScratchChoice.Embedded(
                        PostgresVersion.parse("16"), Optional.empty(), Optional.empty(), Map.of()));
    }

    @Test
    void a_user_without_an_address_is_refused() {
        assertThatThrownBy(() -> choice(new ScratchElement.CommandLine(null, null, "me", null)))
                .isInstanceOf(MigrationException.class)
                .hasMessageContaining("<scratch><user>")
                .hasMessageContaining("<scratch><url>" + URL + "</url>");
    }

    @Test
    void an_address_of_another_database_is_refused() {
        assertThatThrownBy(() -> choice(new ScratchElement.CommandLine(null, "jdbc:mysql://h/d", null, null)))
                .hasMessageContaining("does not begin with jdbc:postgresql:");
    }

    @Test
    void passwords_do_not_print() {
        ScratchElement.CommandLine line = new ScratchElement.CommandLine("17", URL, "me", "secret");
        assertThat(line.toString() + choice(line)).doesNotContain("secret");
    }

    private static ScratchChoice choice(ScratchElement.CommandLine line) {
        return new ScratchElement().overriddenBy(line).choice(Path.of("/module"));
    }
}
