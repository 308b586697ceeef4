/* SPDX-License-Identifier: Apache-2.0 */
package io.github.migrationmaven.maven;

import java.util.ArrayList;
import java.util.List;

/** Lists that Maven made by cutting a property at its commas. */
final class CommaList {

    private CommaList() {}

    /**
     * Puts together what was cut within parentheses or quotes: {@code drop:shop.total(integer, text)} is one entry.
     * Entries lose the blanks around them; empty ones are left out.
     */
    static List<String> rejoined(List<String> parts) {
        List<String> entries = new ArrayList<>();
        StringBuilder open = new StringBuilder();
        for (String part : parts) {
            open.append(open.isEmpty() ? "" : ",").append(part);
            if (isWhole(open)) {
                add(open, entries);
                open.setLength(0);
            }
        }
        add(open, entries);
        return List.copyOf(entries);
    }

    private static void add(CharSequence text, List<String> entries) {
        String entry = text.toString().strip();
        if (!entry.isEmpty()) {
            entries.add(entry);
        }
    }

    private static boolean isWhole(CharSequence text) {
        int depth = 0;
        boolean quoted = false;
        for (int i = 0; i < text.length(); i++) {
            char letter = text.charAt(i);
            if (letter == '"') {
                quoted = !quoted;
            } else if (!quoted && letter == '(') {
                depth++;
            } else if (!quoted && letter == ')') {
                depth--;
            }
        }
        return depth <= 0 && !quoted;
    }
}
