/* SPDX-License-Identifier: Apache-2.0 */
package io.github.migrationmaven.model;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Which objects a module owns.
 *
 * <p>Patterns are names with {@code *} for any characters and {@code ?} for one, matched against {@code schema.name}
 * where the pattern has a dot and against the name alone where it has none. What is named within a table belongs to the
 * scope of the table.
 *
 * @param schemas the schemas that are looked at; empty for all but PostgreSQL's own
 * @param include patterns, one of which an object must match; empty for all
 * @param exclude patterns, none of which an object may match
 */
public record Scope(List<String> schemas, List<String> include, List<String> exclude) {

    public Scope {
        schemas = List.copyOf(schemas);
        include = List.copyOf(include);
        exclude = List.copyOf(exclude);
    }

    /** Everything but PostgreSQL's own schemas. */
    public static Scope everything() {
        return new Scope(List.of(), List.of(), List.of());
    }

    /** This scope without the objects that match one more pattern. */
    public Scope excluding(String pattern) {
        return new Scope(
                schemas,
                include,
                Stream.concat(exclude.stream(), Stream.of(pattern)).toList());
    }

    /** Whether objects of this schema may belong to the module. */
    public boolean containsSchema(String schema) {
        return schemas.isEmpty() || schemas.contains(schema);
    }

    /** Whether the object belongs to the module; extensions, and casts between PostgreSQL's own types, always do. */
    public boolean contains(ObjectId id) {
        return switch (id.kind()) {
            case EXTENSION -> true;
            case SCHEMA -> containsSchema(id.name());
            case COMMENT, CAST ->
                id.schema().isEmpty() || containsSchema(id.schema()) && containsName(id.schema(), relation(id));
            default -> containsSchema(id.schema()) && containsName(id.schema(), relation(id));
        };
    }

    private static String relation(ObjectId id) {
        return id.parent().isEmpty() ? id.name() : id.parent();
    }

    private boolean containsName(String schema, String name) {
        return (include.isEmpty() || include.stream().anyMatch(pattern -> matches(pattern, schema, name)))
                && exclude.stream().noneMatch(pattern -> matches(pattern, schema, name));
    }

    private static boolean matches(String pattern, String schema, String name) {
        String text = pattern.contains(".") ? schema + "." + name : name;
        return Pattern.matches(expression(pattern), text);
    }

    private static String expression(String pattern) {
        return pattern.chars()
                .mapToObj(letter -> switch (letter) {
                    case '*' -> ".*";
                    case '?' -> ".";
                    default -> Pattern.quote(Character.toString(letter));
                })
                .collect(Collectors.joining());
    }
}
