/* SPDX-License-Identifier: Apache-2.0 */
package io.github.migrationmaven.declaration;

import io.github.migrationmaven.declaration.SqlScript.LineComment;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Cuts a script at its semicolons, as psql does: not within quotes, dollar quotes, comments, parentheses, or the
 * {@code BEGIN ATOMIC … END} of a routine (PostgreSQL manual, "Lexical Structure" and "CREATE FUNCTION").
 *
 * <p>What is left open at the end of the script is handed on as it is: PostgreSQL says best what is wrong with it.
 */
final class SqlScriptScanner {

    private final String text;
    private final List<SqlStatement> statements = new ArrayList<>();
    private final List<LineComment> comments = new ArrayList<>();
    private StatementWords words = new StatementWords();
    private int at;
    private int start = -1;
    private int parentheses;

    SqlScriptScanner(String text) {
        this.text = text;
    }

    SqlScript scan() {
        while (at < text.length()) {
            char letter = text.charAt(at);
            if (Character.isWhitespace(letter)) {
                at++;
            } else if (text.startsWith("--", at)) {
                lineComment();
            } else if (text.startsWith("/*", at)) {
                blockComment();
            } else if (letter == ';' && parentheses == 0 && !words.inRoutineBody()) {
                semicolon();
            } else if (letter == '\\') {
                psqlCommand();
            } else {
                begin();
                token(letter);
            }
        }
        end(text.length());
        return new SqlScript(text, statements, comments);
    }

    private void begin() {
        if (start < 0) {
            start = at;
        }
    }

    private void token(char letter) {
        if (letter == '\'') {
            quoted('\'', false);
        } else if (letter == '"') {
            quoted('"', false);
        } else if (letter == '$') {
            dollarQuoted();
        } else if (isWordStart(letter)) {
            word();
        } else {
            parentheses += letter == '(' ? 1 : letter == ')' && parentheses > 0 ? -1 : 0;
            at++;
        }
    }

    private void word() {
        int from = at;
        while (at < text.length() && isWordPart(text.charAt(at))) {
            at++;
        }
        String word = text.substring(from, at);
        if (word.equalsIgnoreCase("e") && at < text.length() && text.charAt(at) == '\'') {
            quoted('\'', true);
        } else {
            words.add(word);
        }
    }

    /** A doubled quote inside needs no care: it reads as two quoted texts side by side. */
    private void quoted(char quote, boolean backslashEscapes) {
        at++;
        while (at < text.length() && text.charAt(at) != quote) {
            at += backslashEscapes && text.charAt(at) == '\\' ? 2 : 1;
        }
        at = Math.min(at + 1, text.length());
    }

    private void dollarQuoted() {
        int end = at + 1;
        while (end < text.length() && isWordPart(text.charAt(end)) && text.charAt(end) != '$') {
            end++;
        }
        boolean opens =
                end < text.length() && text.charAt(end) == '$' && (end == at + 1 || isWordStart(text.charAt(at + 1)));
        if (opens) {
            String tag = text.substring(at, end + 1);
            int close = text.indexOf(tag, end + 1);
            at = close < 0 ? text.length() : close + tag.length();
        } else {
            at++;
        }
    }

    private void lineComment() {
        int end = text.indexOf('\n', at);
        end = end < 0 ? text.length() : end;
        comments.add(new LineComment(at, text.substring(at + 2, end)));
        at = end;
    }

    private void blockComment() {
        int depth = 0;
        do {
            if (text.startsWith("/*", at)) {
                depth++;
                at += 2;
            } else if (text.startsWith("*/", at)) {
                depth--;
                at += 2;
            } else {
                at++;
            }
        } while (depth > 0 && at < text.length());
    }

    private void semicolon() {
        int end = at++;
        if (words.copyFromStdin()) {
            int rows = lineEnd() + 1;
            int stop = endOfRows(rows);
            add(end, Optional.of(text.substring(rows, stop)));
            at = stop;
            at = lineEnd();
        } else {
            end(end);
        }
    }

    private int endOfRows(int rows) {
        int stop = text.startsWith("\\.", rows) ? rows : text.indexOf("\n\\.", rows - 1) + 1;
        if (stop <= 0) {
            throw new ScriptException(
                    start, "The rows of COPY … FROM STDIN have no end", "End them with a line that holds \\. alone.");
        }
        return stop;
    }

    /** pg_dump writes the commands restrict and unrestrict around its output; they mean nothing to a server. */
    private void psqlCommand() {
        int end = lineEnd();
        String command = text.substring(at, end).strip();
        String name = command.split("\\s", 2)[0];
        if (start < 0 && (name.equals("\\restrict") || name.equals("\\unrestrict"))) {
            at = end;
            return;
        }
        throw new ScriptException(
                at,
                name + " is a command of psql, which PostgreSQL itself does not know",
                "Remove it; a declaration holds SQL statements only.");
    }

    private int lineEnd() {
        int end = text.indexOf('\n', at);
        return end < 0 ? text.length() : end;
    }

    private void end(int end) {
        if (start >= 0) {
            add(end, Optional.empty());
        }
    }

    private void add(int end, Optional<String> rows) {
        statements.add(new SqlStatement(start, text.substring(start, end).stripTrailing(), rows));
        start = -1;
        parentheses = 0;
        words = new StatementWords();
    }

    private static boolean isWordStart(char letter) {
        return letter == '_' || letter >= 'a' && letter <= 'z' || letter >= 'A' && letter <= 'Z' || letter >= 0x80;
    }

    private static boolean isWordPart(char letter) {
        return isWordStart(letter) || letter == '$' || letter >= '0' && letter <= '9';
    }
}
