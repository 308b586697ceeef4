/* SPDX-License-Identifier: Apache-2.0 */
package io.github.migrationmaven.sql;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Spells expressions that PostgreSQL prints in a way that it reads back as something else.
 *
 * <p>{@code status IN ('A', 'B')} on a column of type varchar is printed as {@code (status)::text = ANY
 * ((ARRAY['A'::character varying, …])::text[])}. Read again, the cast goes into every element, and the next print is
 * another one. The list is therefore written as it was meant, and so are ranges. Seen on PostgreSQL 14 to 18.
 */
public final class Expressions {

    private static final String ELEMENT = "'(?:[^']|'')*'::character varying";

    /** The operand, in parentheses, is what stands directly before the match. */
    private static final Pattern LIST = Pattern.compile(
            "::text (= ANY|<> ALL) \\(\\(ARRAY\\[(" + ELEMENT + "(?:, " + ELEMENT + ")*)\\]\\)::text\\[\\]\\)");

    private Expressions() {}

    /** The same expression, query or constraint, spelled so that PostgreSQL prints it again as it did. */
    public static String stable(String printed) {
        return Ranges.spelled(lists(printed));
    }

    private static String lists(String printed) {
        StringBuilder text = new StringBuilder(printed);
        Matcher list = LIST.matcher(text);
        int from = 0;
        while (list.find(from)) {
            int operand = openingOf(text, list.start());
            if (operand < 0 || Quotes.isQuoted(text, list.start())) {
                from = list.end();
                continue;
            }
            String name = text.substring(operand + 1, list.start() - 1);
            String left = Sql.isName(name) ? name : "(" + name + ")";
            String elements = list.group(2).replaceAll("('(?:[^']|'')*')::character varying", "$1");
            String spelled = left + (list.group(1).equals("= ANY") ? " IN (" : " NOT IN (") + elements + ")";
            text.replace(operand, list.end(), spelled);
            from = operand + spelled.length();
            list = LIST.matcher(text);
        }
        return text.toString();
    }

    /** Where the parenthesis opens that closes right before {@code end}; negative when there is none. */
    private static int openingOf(CharSequence text, int end) {
        if (end == 0 || text.charAt(end - 1) != ')') {
            return -1;
        }
        int depth = 0;
        for (int place = end - 1; place >= 0; place--) {
            char letter = text.charAt(place);
            depth += letter == ')' ? 1 : letter == '(' ? -1 : 0;
            if (depth == 0) {
                return place;
            }
        }
        return -1;
    }
}
