/* SPDX-License-Identifier: Apache-2.0 */
package io.github.migrationmaven.declaration.jpa;

import java.beans.Introspector;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jboss.jandex.AnnotationInstance;
import org.jboss.jandex.AnnotationTarget;
import org.jboss.jandex.AnnotationValue;
import org.jboss.jandex.ClassInfo;

/**
 * Checks and sets of unique columns that stand in annotations, so that a person wrote them.
 *
 * @param checks the texts of checks
 * @param uniqueProperties names of properties whose join column is said to be unique
 * @param uniques the columns of unique constraints, spelled so that naming strategies make no difference
 */
record WrittenRules(List<String> checks, Set<String> uniqueProperties, Set<Set<String>> uniques) {

    WrittenRules {
        checks = List.copyOf(checks);
        uniqueProperties = Set.copyOf(uniqueProperties);
        uniques = Set.copyOf(uniques);
    }

    static WrittenRules in(Collection<ClassInfo> types) {
        List<String> checks = new ArrayList<>();
        Set<Set<String>> uniques = new HashSet<>();
        types.forEach(type -> type.annotations().forEach(annotation -> visit(annotation, checks, uniques)));
        Set<String> properties = types.stream()
                .flatMap(type -> type.annotations().stream())
                .filter(annotation -> annotation.name().withoutPackagePrefix().equals("JoinColumn"))
                .filter(annotation -> annotation.value("unique") != null
                        && annotation.value("unique").asBoolean())
                .flatMap(annotation -> property(annotation.target()).stream())
                .collect(Collectors.toSet());
        return new WrittenRules(checks, properties, uniques);
    }

    /** Whether a check that a person wrote may be about this column. */
    boolean checks(String column) {
        Pattern word = Pattern.compile(
                "(?<![\\p{L}\\p{N}_])" + Pattern.quote(column) + "(?![\\p{L}\\p{N}_])", Pattern.CASE_INSENSITIVE);
        return checks.stream().anyMatch(text -> word.matcher(text).find());
    }

    /** Whether a person wrote that these columns together are unique. */
    boolean uniques(Collection<String> columns) {
        return uniques.contains(spelled(columns.stream().toList()));
    }

    /** Of a field or a getter. */
    private static Optional<String> property(AnnotationTarget target) {
        return switch (target.kind()) {
            case FIELD -> Optional.of(target.asField().name());
            case METHOD ->
                Optional.of(Introspector.decapitalize(target.asMethod().name().replaceFirst("^(get|is)", "")));
            default -> Optional.empty();
        };
    }

    private static void visit(AnnotationInstance annotation, List<String> checks, Set<Set<String>> uniques) {
        String name = annotation.name().withoutPackagePrefix();
        for (AnnotationValue value : annotation.values()) {
            boolean check = name.equals("Check") && value.name().equals("constraints")
                    || name.equals("CheckConstraint") && value.name().equals("constraint");
            if (check) {
                checks.add(value.asString());
            } else if (name.equals("UniqueConstraint") && value.name().equals("columnNames")) {
                uniques.add(spelled(Arrays.asList(value.asStringArray())));
            } else {
                nested(value).forEach(inner -> visit(inner, checks, uniques));
            }
        }
    }

    private static List<AnnotationInstance> nested(AnnotationValue value) {
        if (value.kind() == AnnotationValue.Kind.NESTED) {
            return List.of(value.asNested());
        }
        boolean several =
                value.kind() == AnnotationValue.Kind.ARRAY && value.componentKind() == AnnotationValue.Kind.NESTED;
        return several ? List.of(value.asNestedArray()) : List.of();
    }

    private static Set<String> spelled(List<String> columns) {
        return columns.stream()
                .map(name -> name.replaceAll("[_`\"]", "").toLowerCase(Locale.ROOT))
                .collect(Collectors.toUnmodifiableSet());
    }
}
