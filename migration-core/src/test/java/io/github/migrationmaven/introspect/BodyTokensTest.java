/* SPDX-License-Identifier: Apache-2.0 */
package io.github.migrationmaven.introspect;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BodyTokensTest {

    @ParameterizedTest(name = "{0} has the names {1}")
    @CsvSource(
            delimiter = '~',
            quoteCharacter = '`',
            value = {
                "SELECT a_1$ FROM Orders ~ select a_1$ from orders",
                "x.\"Big \"\"Q\"\"\" ~ x Big \"Q\"",
                "a -- b ~ a",
                "a /* b /* c */ d */ e ~ a e",
                "a 'b' e ~ a e",
                "a 'it''s b' e ~ a e",
                "a E'it\\'s b' e ~ a e",
                "a 'c:\\' e ~ a e",
                "a $$ b $$ e ~ a e",
                "a $x$ b $$ c $x$ e ~ a e",
                "a $1 e ~ a e",
                "a $1$2 e ~ a e",
                "a 12e5 e ~ a e",
                "Größe ÄRGER ~ größe Ärger",
                "a 'open ~ a",
                "a /* open ~ a"
            })
    void namesAreFound(String body, String names) {
        assertThat(BodyTokens.of(body).stream()
                        .filter(token -> token.kind() == BodyTokens.Kind.NAME)
                        .map(BodyTokens.Token::text)
                        .collect(Collectors.joining(" ")))
                .isEqualTo(names);
    }

    @Test
    void theContentOfAStringIsKept() {
        assertThat(BodyTokens.of("'it''s' E'a\\'b' $q$c$q$"))
                .extracting(BodyTokens.Token::text)
                .containsExactly("it's", "a'b", "c");
    }

    @Test
    void anEmptyBodyHasNoTokens() {
        assertThat(BodyTokens.of(" \n")).isEmpty();
    }
}
