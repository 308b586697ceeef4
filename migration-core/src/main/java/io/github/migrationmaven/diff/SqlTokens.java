/* SPDX-License-Identifier: Apache-2.0 */
package io.github.migrationmaven.diff;

import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** Cuts an expression that PostgreSQL printed into words, literals, operators and brackets. */
final class SqlTokens {

    private static final Pattern TOKEN = Pattern.compile(
            "E?'(?:''|\\\\.|[^'])*'" // a literal, in either form
                    + "|\"(?:\"\"|[^\"])*\"" // a name in quotes
                    + "|[\\p{L}_][\\p{L}\\p{N}_$]*" // a word
                    + "|\\p{N}[\\p{L}\\p{N}_.]*" // a number
                    + "|::|[-+*/<>=~!@#%^&|`?]+" // an operator
                    + "|\\S");

    private static final Pattern WORD = Pattern.compile("[\\p{L}_\"].*", Pattern.DOTALL);

    private SqlTokens() {}

    static List<String> of(String text) {
        return TOKEN.matcher(text).results().map(MatchResult::group).toList();
    }

    static boolean isLiteral(String token) {
        return token.startsWith("'") || token.startsWith("E'");
    }

    /** A keyword or a name. */
    static boolean isWord(String token) {
        return WORD.matcher(token).matches() && !isLiteral(token);
    }

    /** The name that a word stands for. */
    static String unquoted(String word) {
        return word.startsWith("\"") ? word.substring(1, word.length() - 1).replace("\"\"", "\"") : word;
    }
}
