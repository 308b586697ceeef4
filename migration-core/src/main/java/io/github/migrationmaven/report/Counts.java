/* SPDX-License-Identifier: Apache-2.0 */
package io.github.migrationmaven.report;

import static java.util.stream.Collectors.joining;

import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;

/** Numbers with their words: {@code 2 policies}. */
final class Counts {

    private static final Pattern CONSONANT_Y = Pattern.compile(".*[^aeiou]y");
    private static final Pattern SIBILANT = Pattern.compile(".*(x|ch|sh|ss)");

    private Counts() {}

    /** With a comma for thousands, whatever the locale. */
    static String number(long number) {
        return String.format(Locale.ROOT, "%,d", number);
    }

    static String of(long number, String word) {
        return number(number) + " " + (number == 1 ? word : plural(word));
    }

    /** How often each word occurs, the most frequent first: {@code 2 indexes, 1 view}. */
    static String byFrequency(Collection<String> words) {
        Map<String, Integer> counts = new TreeMap<>();
        words.forEach(word -> counts.merge(word, 1, Integer::sum));
        Map<String, Integer> sorted = new LinkedHashMap<>();
        counts.entrySet().stream()
                .sorted(Comparator.comparing(Map.Entry<String, Integer>::getValue)
                        .reversed()
                        .thenComparing(Map.Entry::getKey))
                .forEach(entry -> sorted.put(entry.getKey(), entry.getValue()));
        return sorted.entrySet().stream()
                .map(entry -> of(entry.getValue(), entry.getKey()))
                .collect(joining(", "));
    }

    private static String plural(String word) {
        if (CONSONANT_Y.matcher(word).matches()) {
            return word.substring(0, word.length() - 1) + "ies";
        }
        if (SIBILANT.matcher(word).matches()) {
            return word + "es";
        }
        return word.endsWith("s") ? word : word + "s";
    }
}
