/* SPDX-License-Identifier: Apache-2.0 */
package io.github.migrationmaven.migrations;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Texts as YAML 1.2 scalars, each in the plainest style that reads back as it is: as it stands, in single quotes, as a
 * literal block, and with escapes where a letter cannot be seen.
 */
final class YamlText {

    private static final Pattern PLAIN = Pattern.compile("[\\p{L}_][\\p{L}\\p{Nd}_ .,()=<>+*/;-]*(?<! )");
    private static final Set<String> WORDS = Set.of("true", "false", "null", "yes", "no", "on", "off");

    private YamlText() {}

    /** @param indent how many blanks the lines of a block begin with */
    static String of(String text, int indent) {
        if (PLAIN.matcher(text).matches() && !WORDS.contains(text.toLowerCase(Locale.ROOT))) {
            return text;
        }
        if (text.codePoints().allMatch(letter -> letter >= ' ' && isVisible(letter))) {
            return "'" + text.replace("'", "''") + "'";
        }
        return fitsBlock(text) ? block(text, indent) : escaped(text);
    }

    /** A block keeps all but what its ends and its indentation would swallow. */
    private static boolean fitsBlock(String text) {
        return text.codePoints().allMatch(letter -> letter == '\n' || isVisible(letter))
                && text.lines().noneMatch(line -> line.endsWith(" "))
                && !text.startsWith(" ")
                && !text.startsWith("\n")
                && !text.endsWith("\n");
    }

    private static String block(String text, int indent) {
        String start = " ".repeat(indent);
        return text.lines()
                .map(line -> line.isEmpty() ? "" : start + line)
                .collect(Collectors.joining("\n", "|-\n", ""));
    }

    private static boolean isVisible(int letter) {
        return letter >= ' ' && letter <= '~' || letter >= 0xA0 && Character.isLetterOrDigit(letter) || letter == '…';
    }

    private static String escaped(String text) {
        StringBuilder escaped = new StringBuilder("\"");
        text.codePoints().forEach(letter -> {
            if (letter == '"' || letter == '\\') {
                escaped.append('\\').appendCodePoint(letter);
            } else if (letter == '\n') {
                escaped.append("\\n");
            } else if (letter >= ' ' && isVisible(letter)) {
                escaped.appendCodePoint(letter);
            } else {
                escaped.append(String.format(Locale.ROOT, letter > 0xFFFF ? "\\U%08X" : "\\u%04X", letter));
            }
        });
        return escaped.append('"').toString();
    }
}
