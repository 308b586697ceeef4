/* SPDX-License-Identifier: Apache-2.0 */
package io.github.migrationmaven.plan;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TypeNameTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '~',
            value = {
                "integer ~ integer ~ false",
                "integer[] ~ integer ~ true",
                "character varying(10) ~ character varying ~ false",
                "numeric(10,2)[] ~ numeric ~ true",
                "numeric(3,-2) ~ numeric ~ false",
                "timestamp(3) without time zone ~ timestamp without time zone ~ false",
                "bit(8) ~ bit ~ false",
                "shop.\"odd (1) name\" ~ shop.\"odd (1) name\" ~ false",
                "shop.mood[] ~ shop.mood ~ true"
            })
    void aTypeIsTakenApart(String text, String base, boolean array) {
        assertThat(TypeName.of(text)).isEqualTo(new TypeName(base, array));
    }

    @ParameterizedTest
    @ValueSource(strings = {"text", "character varying(10)", "character(3)", "name", "bpchar"})
    void stringsAreText(String text) {
        assertThat(TypeName.of(text).isText()).isTrue();
        assertThat(TypeName.of(text + "[]").isText()).isFalse();
        assertThat(TypeName.of(text + "[]").element().isText()).isTrue();
    }
}
