/* SPDX-License-Identifier: Apache-2.0 */
package io.github.migrationmaven.maven.config;

import static java.util.stream.Collectors.joining;

import io.github.migrationmaven.ErrorCode;
import io.github.migrationmaven.MigrationException;
import java.util.Locale;
import java.util.stream.Stream;

/** Parameters that take one of a few words: the names of an enum in lower case. */
public final class Choice {

    private Choice() {}

    /**
     * The constant that a word names.
     *
     * @param parameter as the user writes it
     * @throws MigrationException CONFIGURATION_INVALID with the accepted words when the text is none of them
     */
    public static <E extends Enum<E>> E parse(Class<E> type, String parameter, String text) {
        return Stream.of(type.getEnumConstants())
                .filter(constant -> word(constant).equals(text.strip().toLowerCase(Locale.ROOT)))
                .findFirst()
                .orElseThrow(() -> new MigrationException(
                        ErrorCode.CONFIGURATION_INVALID,
                        "%s is %s.".formatted(parameter, text),
                        "Write %s."
                                .formatted(Stream.of(type.getEnumConstants())
                                        .map(Choice::word)
                                        .collect(joining(" or ")))));
    }

    private static String word(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }
}
