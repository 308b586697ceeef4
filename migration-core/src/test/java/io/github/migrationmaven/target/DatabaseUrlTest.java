/* SPDX-License-Identifier: Apache-2.0 */
package io.github.migrationmaven.target;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.migrationmaven.ConnectionSettings;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DatabaseUrlTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "postgresql://me:p@s/s:w%rd'\"?x@host:5432/shop",
                "postgres://me:p%40s%2Fs%3Aw%25rd'\"%3Fx@host:5432/shop",
                "postgresql+asyncpg://me:p@s/s:w%rd'\"?x@host:5432/shop",
                "jdbc:postgresql://me:p@s/s:w%rd'\"?x@host:5432/shop",
            })
    void aPasswordBeforeTheHostMayHaveAnyLetter(String url) {
        ConnectionSettings settings = parse(url);

        assertThat(settings.url()).isEqualTo("jdbc:postgresql://host:5432/shop");
        assertThat(settings.user()).isEqualTo("me");
        assertThat(settings.password()).isEqualTo("p@s/s:w%rd'\"?x");
        assertThat(settings).hasToString("jdbc:postgresql://host:5432/shop as me");
    }

    @Test
    void parametersStayAndAreNotPrinted() {
        ConnectionSettings settings = parse("jdbc:postgresql://host/shop?user=me@corp&password=a@b");

        assertThat(settings.url()).isEqualTo("jdbc:postgresql://host/shop?user=me@corp&password=a@b");
        assertThat(settings).hasToString("jdbc:postgresql://host/shop");
    }

    @Test
    void whatStandsBesideTheAddressWins() {
        ConnectionSettings settings = DatabaseUrl.parse(
                "postgresql://me:one@host/shop", Optional.of("you"), Optional.of("two"), "<target><url>");

        assertThat(settings).isEqualTo(new ConnectionSettings("jdbc:postgresql://host/shop", "you", "two"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "mysql://me:secret@host/shop",
                "jdbc:postgresql://me:sec/ret@host:port/shop",
                "jdbc:postgresql://host:port/shop?password=secret",
                "jdbc:mysql://me:se?cret@host/secret",
            })
    void anAddressThatCannotBeReadIsToldWithoutItsPassword(String url) {
        assertThatThrownBy(() -> parse(url))
                .hasMessageContaining("PostgreSQL's driver cannot read <target><url>")
                .hasMessageNotContaining("cret@")
                .hasMessageNotContaining("me:se")
                .hasMessageNotContaining("password=secret");
    }

    private static ConnectionSettings parse(String url) {
        return DatabaseUrl.parse(url, Optional.empty(), Optional.empty(), "<target><url>");
    }
}
