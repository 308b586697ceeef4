/* SPDX-License-Identifier: Apache-2.0 */
package io.github.migrationmaven.model;

import static java.util.Objects.requireNonNull;

import java.nio.charset.StandardCharsets;
import java.util.Optional;

/**
 * What makes a column an identity column.
 *
 * @param sequence the name of the sequence behind it, absent where PostgreSQL would choose it by itself
 * @param unlogged whether the sequence is unlogged, absent where it is as its table is
 */
public record Identity(
        Generation generation, SequenceOptions options, Optional<String> sequence, Optional<Boolean> unlogged) {

    private static final int LONGEST_NAME = 63; // bytes

    private static final String SUFFIX = "_seq";

    /** Whether an INSERT may bring its own value. */
    public enum Generation {
        ALWAYS,
        BY_DEFAULT;

        /** Reads {@code pg_attribute.attidentity}. */
        public static Generation fromCatalog(String letter) {
            return switch (letter) {
                case "a" -> ALWAYS;
                case "d" -> BY_DEFAULT;
                default -> throw new IllegalArgumentException("No identity generation: " + letter);
            };
        }
    }

    public Identity {
        requireNonNull(generation, "generation is null");
        requireNonNull(options, "options is null");
        requireNonNull(sequence, "sequence is null");
        requireNonNull(unlogged, "unlogged is null");
    }

    /** An identity whose sequence has the usual name, and is logged as its table is. */
    public Identity(Generation generation, SequenceOptions options) {
        this(generation, options, Optional.empty(), Optional.empty());
    }

    /** The same identity with the sequence of another one. */
    public Identity withSequenceOf(Identity other) {
        return new Identity(generation, options, other.sequence, other.unlogged);
    }

    /** The name that PostgreSQL gives the sequence of a column, if nobody has it: both names are shortened evenly. */
    public static String usualSequence(String table, String column) {
        int room = LONGEST_NAME - SUFFIX.length() - 1;
        int first = length(table);
        int second = length(column);
        while (first + second > room) {
            if (first > second) {
                first--;
            } else {
                second--;
            }
        }
        return clipped(table, first) + "_" + clipped(column, second) + SUFFIX;
    }

    private static String clipped(String name, int bytes) {
        String text = name;
        while (length(text) > bytes) {
            text = text.substring(0, text.offsetByCodePoints(text.length(), -1));
        }
        return text;
    }

    private static int length(String text) {
        return text.getBytes(StandardCharsets.UTF_8).length;
    }
}
