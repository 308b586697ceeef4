/* SPDX-License-Identifier: Apache-2.0 */
package io.github.migrationmaven.difference;

/** Long texts in one line. Two texts are shown from a little before the place where they part. */
final class Excerpt {

    private static final int LONGEST = 120;
    private static final int SHORT = 60;
    private static final int BEFORE = 30;

    private Excerpt() {}

    static String of(String text) {
        return cut(line(text), 0);
    }

    /** Both texts, each after the words that say whose it is. */
    static String of(String one, String text, String other, String otherText) {
        String first = line(text);
        String second = line(otherText);
        int from = first.length() > SHORT || second.length() > SHORT ? start(first, second) : 0;
        return one + " " + cut(first, from) + ", " + other + " " + cut(second, from);
    }

    private static int start(String first, String second) {
        int same = 0;
        while (same < Math.min(first.length(), second.length()) && first.charAt(same) == second.charAt(same)) {
            same++;
        }
        int blank = first.lastIndexOf(' ', Math.max(0, same - BEFORE));
        return Math.max(0, blank + 1);
    }

    private static String cut(String line, int from) {
        String rest = (from > 0 ? "…" : "") + line.substring(from);
        return rest.length() > LONGEST ? rest.substring(0, LONGEST).strip() + "…" : rest;
    }

    private static String line(String text) {
        return text.strip().replaceAll("\\s+", " ");
    }
}
