/* SPDX-License-Identifier: Apache-2.0 */
package io.github.migrationmaven.declaration.jpa;

import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The text of comments in a script that Hibernate wrote. Hibernate puts what {@code @Comment} says between quotes as it
 * is (6.6.33), so that an apostrophe in it ends the literal.
 */
final class CommentText {

    private static final Pattern STATEMENT = Pattern.compile(
            "^(comment on (?:table|column) [^\n]+? is ')(.*?)(';)$", Pattern.DOTALL | Pattern.MULTILINE);

    private CommentText() {}

    /** The script with each apostrophe in a comment doubled, unless all of them are so already. */
    static String quoted(String script) {
        return STATEMENT
                .matcher(script)
                .replaceAll(
                        comment -> Matcher.quoteReplacement(comment.group(1) + literal(comment) + comment.group(3)));
    }

    private static String literal(MatchResult comment) {
        String text = comment.group(2);
        return text.replace("''", "").contains("'") ? text.replace("'", "''") : text;
    }
}
