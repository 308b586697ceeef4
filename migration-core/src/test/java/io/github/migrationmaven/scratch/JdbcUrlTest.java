/* SPDX-License-Identifier: Apache-2.0 */
package io.github.migrationmaven.scratch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.migrationmaven.MigrationException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class JdbcUrlTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '>',
            value = {
                "jdbc:postgresql://db:5433/mine?sslmode=verify-full&sslrootcert=a/b"
                        + "> jdbc:postgresql://db:5433/other?sslmode=verify-full&sslrootcert=a/b",
                "jdbc:postgresql://a:1,b:2/mine > jdbc:postgresql://a:1,b:2/other",
                "jdbc:postgresql://db/ > jdbc:postgresql://db/other",
                "jdbc:postgresql:mine > jdbc:postgresql:other",
                "jdbc:postgresql:mine?user=me > jdbc:postgresql:other?user=me",
                "jdbc:postgresql://[::1]:5432/mine > jdbc:postgresql://[::1]:5432/other",
            })
    void onlyTheDatabaseChanges(String url, String other) {
        assertThat(JdbcUrl.parse(url).of("other")).isEqualTo(other);
    }

    @Test
    void anotherKindOfUrlIsRefusedWithoutItsParameters() {
        assertThatThrownBy(() -> JdbcUrl.parse("jdbc:h2:mem:x?password=s3cret"))
                .isInstanceOf(MigrationException.class)
                .hasMessageContaining("jdbc:h2:mem:x")
                .message()
                .doesNotContain("s3cret");
    }
}
