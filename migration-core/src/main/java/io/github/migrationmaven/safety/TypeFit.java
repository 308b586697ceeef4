/* SPDX-License-Identifier: Apache-2.0 */
package io.github.migrationmaven.safety;

import static java.util.Objects.requireNonNull;

import io.github.migrationmaven.model.Catalog;
import io.github.migrationmaven.model.DomainConstraint;
import io.github.migrationmaven.model.DomainType;
import io.github.migrationmaven.model.ObjectKind;
import io.github.migrationmaven.sql.Sql;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A type as PostgreSQL prints it, taken apart to see whether every value of one fits another: none is cut, rounded or
 * refused.
 *
 * @param base the type without modifiers and brackets
 * @param modifiers the numbers in parentheses
 */
record TypeFit(String base, List<Integer> modifiers, boolean array) {

    private static final Pattern MODIFIERS = Pattern.compile("\\((-?\\d+)(?:,(-?\\d+))?\\)");

    /** The longest text of a value of these types. */
    private static final Map<String, Integer> TEXT_LENGTH =
            Map.of("smallint", 6, "integer", 11, "bigint", 20, "uuid", 36, "boolean", 5, "date", 13);

    private static final Map<String, Integer> DIGITS = Map.of("smallint", 5, "integer", 10, "bigint", 19);

    /** Casts of built-in types that lose nothing, besides those that a rule below speaks of. */
    private static final Set<String> WIDENING = Set.of(
            "smallint -> integer",
            "smallint -> bigint",
            "integer -> bigint",
            "smallint -> real",
            "smallint -> double precision",
            "integer -> double precision",
            "real -> double precision",
            "date -> timestamp without time zone",
            "jsonb -> json",
            "cidr -> inet",
            "name -> text");

    TypeFit {
        requireNonNull(base, "base is null");
        modifiers = List.copyOf(modifiers);
    }

    /** Whether every value of a column of the old type fits the new one, each type as its own catalog knows it. */
    static boolean fits(String before, Catalog current, String after, Catalog desired) {
        Optional<DomainType> domain = domain(after, desired);
        if (domain.isPresent()) {
            boolean checks = domain.get().notNull()
                    || desired.all(DomainConstraint.class).stream().anyMatch(check -> isOn(check, domain.get()));
            return !checks && fits(before, current, domain.get().baseType(), desired);
        }
        String from = domain(before, current).map(DomainType::baseType).orElse(before);
        return TypeFit.of(from).fits(TypeFit.of(after));
    }

    static TypeFit of(String type) {
        boolean array = type.endsWith("[]");
        String element = array ? type.substring(0, type.length() - 2) : type;
        Matcher matcher = MODIFIERS.matcher(element);
        List<Integer> modifiers = matcher.results()
                .flatMap(TypeFit::numbers)
                .map(Integer::valueOf)
                .toList();
        return new TypeFit(MODIFIERS.matcher(element).replaceAll(""), modifiers, array);
    }

    boolean fits(TypeFit other) {
        if (equals(other) || !other.array && other.isUnlimitedText()) {
            return true;
        }
        if (array != other.array) {
            return false;
        }
        return other.isUnlimitedText()
                || WIDENING.contains(base + " -> " + other.base) && other.modifiers.isEmpty()
                || fitsText(other)
                || fitsNumeric(other)
                || fitsTime(other);
    }

    private static Stream<String> numbers(MatchResult match) {
        return Stream.of(match.group(1), match.group(2)).filter(number -> number != null);
    }

    private static Optional<DomainType> domain(String type, Catalog catalog) {
        return catalog.all(DomainType.class).stream()
                .filter(domain -> Sql.name(domain.id()).equals(type))
                .findFirst();
    }

    private static boolean isOn(DomainConstraint check, DomainType domain) {
        return domain.id().schema().equals(check.id().schema())
                && domain.id().name().equals(check.id().parent())
                && domain.id().kind() == ObjectKind.DOMAIN;
    }

    private boolean isUnlimitedText() {
        return base.equals("text") || base.equals("character varying") && modifiers.isEmpty();
    }

    private boolean fitsText(TypeFit other) {
        boolean isText =
                other.base.equals("character varying") || other.base.equals("character") && base.equals("character");
        if (!isText || other.modifiers.isEmpty()) {
            return false;
        }
        boolean sized = base.equals("character varying") || base.equals("character");
        Integer longest = sized && !modifiers.isEmpty() ? modifiers.get(0) : TEXT_LENGTH.get(base);
        return longest != null && longest <= other.modifiers.get(0);
    }

    private boolean fitsNumeric(TypeFit other) {
        if (!other.base.equals("numeric")) {
            return false;
        }
        boolean number = base.equals("numeric") || DIGITS.containsKey(base);
        if (other.modifiers.isEmpty() || !number) {
            return number;
        }
        int scale = base.equals("numeric") ? modifier(1, 0) : 0;
        int precision = base.equals("numeric") ? modifier(0, Integer.MAX_VALUE) : DIGITS.getOrDefault(base, 0);
        return other.modifier(1, 0) >= scale
                && (long) other.modifier(0, 0) - other.modifier(1, 0) >= (long) precision - scale;
    }

    /** Six digits after the second are the most that PostgreSQL keeps, and what it keeps where nothing is said. */
    private boolean fitsTime(TypeFit other) {
        boolean time = base.startsWith("time") && base.endsWith("time zone");
        return time && base.equals(other.base) && modifier(0, 6) <= other.modifier(0, 6);
    }

    private int modifier(int place, int absent) {
        return modifiers.size() > place ? modifiers.get(place) : absent;
    }
}
