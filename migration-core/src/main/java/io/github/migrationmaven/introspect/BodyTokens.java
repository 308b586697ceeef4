/* SPDX-License-Identifier: Apache-2.0 */
package io.github.migrationmaven.introspect;

import java.util.ArrayList;
import java.util.List;

/**
 * Splits the body of a function into names, strings and symbols; comments and white space are left out.
 *
 * <p>After "Lexical Structure" of the PostgreSQL manual, as far as names need it: nested comments, doubled quotes,
 * {@code E''} strings and dollar quotes.
 */
final class BodyTokens {

    /** What a token is. */
    enum Kind {
        NAME,
        STRING,
        SYMBOL
    }

    /** @param text a name as the catalog would hold it, a string without its quotes, or one character */
    record Token(Kind kind, String text) {

        boolean isSymbol(char symbol) {
            return kind == Kind.SYMBOL && text.charAt(0) == symbol;
        }
    }

    private final String text;
    private final List<Token> tokens = new ArrayList<>();
    private int place;

    private BodyTokens(String text) {
        this.text = text;
    }

    /** The tokens of a body, in their order; what is not closed goes on to the end. */
    static List<Token> of(String body) {
        BodyTokens tokens = new BodyTokens(body);
        while (tokens.place < body.length()) {
            tokens.next();
        }
        return tokens.tokens;
    }

    private void next() {
        char letter = text.charAt(place);
        if (Character.isWhitespace(letter)) {
            place++;
        } else if (text.startsWith("--", place)) {
            lineComment();
        } else if (text.startsWith("/*", place)) {
            blockComment();
        } else if (letter == '\'') {
            string(false);
        } else if (letter == '"') {
            add(Kind.NAME, quoted('"', false));
        } else if (letter == '$') {
            dollar();
        } else if (isNameStart(letter)) {
            name();
        } else if (letter >= '0' && letter <= '9') {
            number();
        } else {
            add(Kind.SYMBOL, String.valueOf(letter));
            place++;
        }
    }

    private void add(Kind kind, String token) {
        tokens.add(new Token(kind, token));
    }

    private void lineComment() {
        int end = text.indexOf('\n', place);
        place = end < 0 ? text.length() : end + 1;
    }

    private void blockComment() {
        int depth = 0;
        do {
            if (text.startsWith("/*", place)) {
                depth++;
                place += 2;
            } else if (text.startsWith("*/", place)) {
                depth--;
                place += 2;
            } else {
                place++;
            }
        } while (depth > 0 && place < text.length());
    }

    private void string(boolean escapes) {
        add(Kind.STRING, quoted('\'', escapes));
    }

    private String quoted(char quote, boolean escapes) {
        StringBuilder content = new StringBuilder();
        place++;
        while (place < text.length()) {
            char letter = text.charAt(place++);
            if (letter == quote) {
                if (place == text.length() || text.charAt(place) != quote) {
                    return content.toString();
                }
                place++;
            } else if (escapes && letter == '\\' && place < text.length()) {
                letter = text.charAt(place++);
            }
            content.append(letter);
        }
        return content.toString();
    }

    /** A string in dollar quotes, or a parameter such as {@code $1}. */
    private void dollar() {
        int end = place + 1;
        while (end < text.length() && isNamePart(text.charAt(end)) && text.charAt(end) != '$') {
            end++;
        }
        boolean opens = end < text.length() && text.charAt(end) == '$' && !startsWithDigit(end);
        if (!opens) {
            place = end;
            return;
        }
        String tag = text.substring(place, end + 1);
        int close = text.indexOf(tag, end + 1);
        add(Kind.STRING, text.substring(end + 1, close < 0 ? text.length() : close));
        place = close < 0 ? text.length() : close + tag.length();
    }

    private boolean startsWithDigit(int end) {
        return end > place + 1 && Character.isDigit(text.charAt(place + 1));
    }

    private void name() {
        int start = place;
        while (place < text.length() && isNamePart(text.charAt(place))) {
            place++;
        }
        boolean escapes = place == start + 1 && (text.charAt(start) == 'e' || text.charAt(start) == 'E');
        if (escapes && place < text.length() && text.charAt(place) == '\'') {
            string(true);
        } else {
            add(Kind.NAME, folded(text.substring(start, place)));
        }
    }

    private void number() {
        while (place < text.length() && isNamePart(text.charAt(place))) {
            place++;
        }
    }

    private static boolean isNameStart(char letter) {
        return letter >= 'a' && letter <= 'z' || letter >= 'A' && letter <= 'Z' || letter == '_' || letter >= 0x80;
    }

    private static boolean isNamePart(char letter) {
        return isNameStart(letter) || letter >= '0' && letter <= '9' || letter == '$';
    }

    /** PostgreSQL folds only ASCII letters in UTF-8 databases. */
    private static String folded(String name) {
        StringBuilder folded = new StringBuilder(name.length());
        for (int i = 0; i < name.length(); i++) {
            char letter = name.charAt(i);
            folded.append(letter >= 'A' && letter <= 'Z' ? (char) (letter + 32) : letter);
        }
        return folded.toString();
    }
}
