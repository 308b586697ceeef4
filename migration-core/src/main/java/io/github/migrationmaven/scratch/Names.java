/* SPDX-License-Identifier: Apache-2.0 */
package io.github.migrationmaven.scratch;

import java.security.SecureRandom;
import java.util.Locale;

/** Names and words that are made up. */
final class Names {

    /** What the name of every scratch database begins with. */
    static final String PREFIX = "scratch_";

    private static final String LETTERS = "abcdefghijklmnopqrstuvwxyz0123456789";
    private static final int MAX_PURPOSE = 36;
    private static final SecureRandom RANDOM = new SecureRandom();

    private Names() {}

    /** A word of letters and digits that nobody can guess. */
    static String random(int length) {
        StringBuilder word = new StringBuilder(length);
        for (int i = 0; i < length; i++) {
            word.append(LETTERS.charAt(RANDOM.nextInt(LETTERS.length())));
        }
        return word.toString();
    }

    /** {@code scratch_<purpose>_<run>_<number>}, within PostgreSQL's 63 bytes; needs no quotes. */
    static String database(String purpose, String run, long number) {
        String plain = purpose.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "_");
        String some = plain.substring(0, Math.min(MAX_PURPOSE, plain.length()));
        return PREFIX + some + "_" + run + "_" + number;
    }

    /** The identifier as SQL. */
    static String quoted(String identifier) {
        return '"' + identifier.replace("\"", "\"\"") + '"';
    }

    /** The text as SQL, under {@code standard_conforming_strings}. */
    static String literal(String text) {
        return '\'' + text.replace("'", "''") + '\'';
    }
}
