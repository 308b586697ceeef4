/* SPDX-License-Identifier: Apache-2.0 */
package io.github.migrationmaven.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.migrationmaven.model.ObjectKind;
import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class EveryKindTest {

    @ParameterizedTest
    @EnumSource
    void hasAnAcceptanceTest(ObjectKind kind) throws Exception {
        String words = Arrays.stream(kind.name().toLowerCase(Locale.ROOT).split("_"))
                .map(word -> word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1))
                .collect(Collectors.joining());

        assertThat(Class.forName(getClass().getPackageName() + "." + words + "AcceptanceTest"))
                .isAssignableTo(AcceptanceTest.class);
    }
}
