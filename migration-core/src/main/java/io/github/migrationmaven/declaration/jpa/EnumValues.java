/* SPDX-License-Identifier: Apache-2.0 */
package io.github.migrationmaven.declaration.jpa;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * What a property of few values stores: an enum, or a boolean that is written as something else.
 *
 * @param stored each value as it stands in the column, as text; empty when nobody knows
 */
record EnumValues(List<String> stored) {

    EnumValues {
        stored = List.copyOf(stored);
    }

    /** @param value Hibernate's value of a mapped column ({@code org.hibernate.mapping.Value}) */
    static Optional<EnumValues> of(Reflected value) {
        if (value.find("isLogicalOneToOne", 0).isPresent()
                || value.find("getReferencedEntityName", 0).isPresent()) {
            return Optional.empty();
        }
        Optional<Reflected> type = value.ask("getType");
        Optional<Class<?>> returned =
                type.flatMap(known -> known.value("getReturnedClass")).map(known -> (Class<?>) known);
        if (returned.filter(Class::isEnum).isPresent()) {
            return Optional.of(new EnumValues(
                    stored(type.orElseThrow(), Arrays.asList(returned.get().getEnumConstants()))));
        }
        boolean converted =
                type.flatMap(known -> known.value("getValueConverter")).isPresent();
        return returned.filter(known -> converted && known == Boolean.class)
                .map(known -> new EnumValues(stored(type.orElseThrow(), List.of(true, false))));
    }

    private static List<String> stored(Reflected type, List<?> values) {
        Optional<Reflected> converter = type.ask("getValueConverter").or(() -> type.ask("getAttributeConverter"));
        return converter.map(known -> converted(known, values)).orElseGet(() -> plain(type, values));
    }

    /** A converter is code of the module: one that cannot be asked here leaves its values unknown. */
    private static List<String> converted(Reflected converter, List<?> values) {
        List<String> stored = new ArrayList<>();
        try {
            values.forEach(value -> converter
                    .value("toRelationalValue", value)
                    .map(Object::toString)
                    .ifPresent(stored::add));
            return stored;
        } catch (Reflected.ProviderCallException e) {
            return List.of();
        }
    }

    private static List<String> plain(Reflected type, List<?> constants) {
        boolean ordinal = type.ask("getJdbcType")
                .map(jdbc -> jdbc.is("isInteger"))
                .or(() -> type.ask("getUserType").map(user -> user.is("isOrdinal")))
                .orElse(false);
        return IntStream.range(0, constants.size())
                .mapToObj(place -> ordinal ? Integer.toString(place) : ((Enum<?>) constants.get(place)).name())
                .toList();
    }
}
