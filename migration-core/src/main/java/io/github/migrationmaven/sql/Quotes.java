/* SPDX-License-Identifier: Apache-2.0 */
package io.github.migrationmaven.sql;

/** Knows which places of a printed expression lie within a string literal or a quoted name. */
final class Quotes {

    private Quotes() {}

    /** Whether {@code place} lies between quotes. PostgreSQL prints no other kind of quoting in expressions. */
    static boolean isQuoted(CharSequence text, int place) {
        char open = 0;
        for (int i = 0; i < place; i++) {
            char letter = text.charAt(i);
            if (open == 0 && (letter == '\'' || letter == '"')) {
                open = letter;
            } else if (letter == open) {
                open = 0;
            }
        }
        return open != 0;
    }
}
