/* SPDX-License-Identifier: Apache-2.0 */
package io.github.migrationmaven.maven.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.migrationmaven.MigrationException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PostgresVersionTest {

    @ParameterizedTest
    @CsvSource({
        "14, 14, 14.24.0",
        "15, 15, 15.19.0",
        "16, 16, 16.15.0",
        "17, 17, 17.11.0",
        "18, 18, 18.6.0",
        "17.4.0, 17, 17.4.0",
        "' 16 ', 16, 16.15.0",
        "15.6.0-1, 15, 15.6.0-1"
    })
    void a_major_means_an_archive_and_a_whole_version_itself(String text, int major, String binaries) {
        assertThat(PostgresVersion.parse(text)).isEqualTo(new PostgresVersion(major, binaries));
    }

    @ParameterizedTest
    @ValueSource(strings = {"13", "19", "", "latest", "17.x", "99999999999"})
    void anything_else_is_refused_with_what_is_accepted(String text) {
        assertThatThrownBy(() -> PostgresVersion.parse(text))
                .isInstanceOf(MigrationException.class)
                .hasMessage("<scratch><version> is " + text + ".\n"
                        + "Write one of 14, 15, 16, 17, 18, or the whole version of an archive of these majors, such as"
                        + " 17.11.0.");
    }

    @Test
    void the_default_is_17() {
        assertThat(PostgresVersion.byDefault().major()).isEqualTo(17);
    }
}
