/* SPDX-License-Identifier: Apache-2.0 */
package io.github.migrationmaven.desired;

import static java.util.Objects.requireNonNull;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A type as PostgreSQL prints it, taken apart into what it is and how large it is.
 *
 * @param base without sizes and brackets: {@code character varying}, {@code timestamp without time zone}
 * @param sizes length, or precision and scale; empty when the type has none
 */
record SizedType(String base, List<Integer> sizes, boolean array) {

    private static final Pattern SIZES = Pattern.compile("\\((\\d+)(?:,(-?\\d+))?\\)");
    private static final Set<String> TEXTS = Set.of("character varying", "text", "character", "bpchar");
    private static final Set<String> SIZED_TEXTS = Set.of("character varying", "character");

    SizedType {
        requireNonNull(base, "base is null");
        sizes = List.copyOf(sizes);
    }

    static SizedType of(String printed) {
        boolean array = printed.endsWith("[]");
        String element = array ? printed.substring(0, printed.length() - 2) : printed;
        int quoted = element.lastIndexOf('"') + 1;
        Matcher matcher = SIZES.matcher(element);
        if (!matcher.find(quoted)) {
            return new SizedType(element, List.of(), array);
        }
        List<Integer> sizes = Stream.of(Optional.ofNullable(matcher.group(1)), Optional.ofNullable(matcher.group(2)))
                .flatMap(Optional::stream)
                .map(Integer::valueOf)
                .toList();
        String base = element.substring(0, matcher.start()) + element.substring(matcher.end());
        return new SizedType(base, sizes, array);
    }

    /** Whether the two differ in nothing but their size: all strings are of one family. */
    boolean isLike(SizedType other) {
        return array == other.array && family().equals(other.family());
    }

    /** Of arrays that of their elements. */
    String family() {
        return TEXTS.contains(base) ? "text" : base;
    }

    boolean isText() {
        return TEXTS.contains(base);
    }

    boolean isNumeric() {
        return base.equals("numeric");
    }

    /** The digits after the point; absent when any number of them is kept. */
    Optional<Integer> scale() {
        return sizes.isEmpty() ? Optional.empty() : Optional.of(sizes.size() > 1 ? sizes.get(1) : 0);
    }

    /** How many characters a string of it can have; absent when it is no string or there is no limit. */
    Optional<Integer> longest() {
        return SIZED_TEXTS.contains(base) && !sizes.isEmpty() ? Optional.of(sizes.get(0)) : Optional.empty();
    }
}
