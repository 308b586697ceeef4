/* SPDX-License-Identifier: Apache-2.0 */
package io.github.migrationmaven.desired;

import io.github.migrationmaven.model.ObjectId;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * What is left behind although only the migrations have it.
 *
 * @param patterns names with {@code *} for any characters and {@code ?} for one: {@code legacy_report},
 *     {@code shop.v_*}, {@code orders.note} or {@code shop.orders.note}; a table's name stands for all within it
 * @param ids objects that were decided to be dropped
 */
public record Leaving(List<String> patterns, Set<ObjectId> ids) {

    public Leaving {
        patterns = List.copyOf(patterns);
        ids = Set.copyOf(ids);
    }

    /** Everything is kept. */
    public static Leaving nothing() {
        return new Leaving(List.of(), Set.of());
    }

    boolean contains(ObjectId id) {
        return ids.contains(id) || patterns.stream().anyMatch(pattern -> matches(pattern, id));
    }

    /** The patterns that match none of these objects. */
    List<String> idle(Collection<ObjectId> candidates) {
        return patterns.stream()
                .filter(pattern -> candidates.stream().noneMatch(id -> matches(pattern, id)))
                .toList();
    }

    private static boolean matches(String pattern, ObjectId id) {
        Pattern expression = Pattern.compile(expression(pattern));
        String relation = id.parent().isEmpty() ? id.name() : id.parent();
        return List.of(
                        relation,
                        id.schema() + "." + relation,
                        relation + "." + id.name(),
                        id.schema() + "." + relation + "." + id.name())
                .stream()
                .anyMatch(name -> expression.matcher(name).matches());
    }

    private static String expression(String pattern) {
        return pattern.codePoints()
                .mapToObj(letter -> switch (letter) {
                    case '*' -> "[^.]*";
                    case '?' -> "[^.]";
                    default -> Pattern.quote(Character.toString(letter));
                })
                .collect(Collectors.joining());
    }
}
