/* SPDX-License-Identifier: Apache-2.0 */
package io.github.migrationmaven.sql;

import java.util.Optional;

/**
 * Writes ranges with BETWEEN.
 *
 * <p>{@code a BETWEEN 1 AND 5 AND b} is printed as {@code (((a >= 1) AND (a <= 5)) AND b)}. Read again, the inner AND
 * melts into the outer one, and the next print has one pair of parentheses less. A range that is written as one stays
 * one.
 */
final class Ranges {

    private final StringBuilder text;

    private Ranges(String printed) {
        this.text = new StringBuilder(printed);
    }

    static String spelled(String printed) {
        Ranges ranges = new Ranges(printed);
        for (int place = 0; place < ranges.text.length(); place++) {
            char letter = ranges.text.charAt(place);
            if (letter == '\'' || letter == '"') {
                place = ranges.closingQuote(place);
            } else if (letter == '(') {
                ranges.spell(place, " AND ", " >= ", " <= ", " BETWEEN ");
                ranges.spell(place, " OR ", " < ", " > ", " NOT BETWEEN ");
            }
        }
        return ranges.text.toString();
    }

    /** Writes the group that opens at {@code open} as a range if it is one: {@code ((x low a) and (x high b))}. */
    private void spell(int open, String and, String low, String high, String between) {
        int lowEnd = closing(open + 1);
        int highStart = lowEnd + 1 + and.length();
        if (lowEnd < 0 || !startsWith(and, lowEnd + 1)) {
            return;
        }
        int highEnd = closing(highStart);
        if (highEnd < 0 || highEnd + 1 >= text.length() || text.charAt(highEnd + 1) != ')') {
            return;
        }
        Optional<Comparison> from = Comparison.of(text.substring(open + 2, lowEnd), low);
        Optional<Comparison> to = Comparison.of(text.substring(highStart + 1, highEnd), high);
        if (from.isPresent()
                && to.isPresent()
                && from.get().left().equals(to.get().left())) {
            String range = from.get().left() + between + from.get().right() + " AND "
                    + to.get().right();
            text.replace(open + 1, highEnd + 1, range);
        }
    }

    private boolean startsWith(String part, int place) {
        return text.length() >= place + part.length()
                && text.substring(place, place + part.length()).equals(part);
    }

    /** Where the group closes that opens at {@code open}; negative when none opens there. */
    private int closing(int open) {
        if (open >= text.length() || text.charAt(open) != '(') {
            return -1;
        }
        int depth = 0;
        for (int place = open; place < text.length(); place++) {
            char letter = text.charAt(place);
            if (letter == '\'' || letter == '"') {
                place = closingQuote(place);
            } else if (letter == '(') {
                depth++;
            } else if (letter == ')' && --depth == 0) {
                return place;
            }
        }
        return -1;
    }

    private int closingQuote(int open) {
        int end = text.indexOf(text.substring(open, open + 1), open + 1);
        return end < 0 ? text.length() : end;
    }

    /** Two operands with one operator between them. */
    private record Comparison(String left, String right) {

        /**
         * The operands, when {@code operator} stands once in the text and nothing of it lies in parentheses or quotes.
         */
        static Optional<Comparison> of(String text, String operator) {
            int place = text.indexOf(operator);
            if (place < 0 || text.indexOf(operator, place + 1) >= 0) {
                return Optional.empty();
            }
            String left = text.substring(0, place);
            String right = text.substring(place + operator.length());
            return isWhole(left) && isWhole(right) ? Optional.of(new Comparison(left, right)) : Optional.empty();
        }

        private static boolean isWhole(String operand) {
            Ranges text = new Ranges("(" + operand + ")");
            return text.closing(0) == operand.length() + 1;
        }
    }
}
