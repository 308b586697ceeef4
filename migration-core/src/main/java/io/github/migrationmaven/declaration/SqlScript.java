/* SPDX-License-Identifier: Apache-2.0 */
package io.github.migrationmaven.declaration;

import java.util.List;

/**
 * A script cut into its statements.
 *
 * @param comments the comments from two dashes to the end of the line, in their order
 */
record SqlScript(String text, List<SqlStatement> statements, List<LineComment> comments) {

    SqlScript {
        statements = List.copyOf(statements);
        comments = List.copyOf(comments);
    }

    /** What stands after the two dashes, and where they stand. */
    record LineComment(int offset, String text) {}

    /**
     * Cuts a script.
     *
     * @throws ScriptException when it holds what no server understands, such as a command of psql
     */
    static SqlScript of(String text) {
        return new SqlScriptScanner(text).scan();
    }

    /** The line in which this offset lies, counted from 1. */
    int lineOf(int offset) {
        return 1
                + (int) text.substring(0, offset)
                        .chars()
                        .filter(letter -> letter == '\n')
                        .count();
    }

    /** The column of this offset within its line, counted from 1. */
    int columnOf(int offset) {
        return offset - text.lastIndexOf('\n', offset - 1);
    }

    /** The text of the line in which this offset lies. */
    String lineAt(int offset) {
        int end = text.indexOf('\n', offset);
        return text.substring(text.lastIndexOf('\n', offset - 1) + 1, end < 0 ? text.length() : end);
    }
}
