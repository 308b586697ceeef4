/* SPDX-License-Identifier: Apache-2.0 */
package io.github.migrationmaven.declaration.jpa;

import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import org.jboss.jandex.AnnotationInstance;
import org.jboss.jandex.AnnotationValue;
import org.jboss.jandex.ClassInfo;

/** The names of constraints and indexes that stand in annotations; the provider made up all others. */
final class ChosenNames {

    private static final Set<String> NAMING =
            Set.of("Index", "UniqueConstraint", "ForeignKey", "Check", "CheckConstraint", "PrimaryKeyConstraint");

    /** PostgreSQL cuts names to NAMEDATALEN - 1 bytes. */
    private static final int LONGEST = 63;

    private final Set<String> names = new TreeSet<>();

    private ChosenNames() {}

    /** Each name as it is and in lower case, since whether the provider quotes it does not show here. */
    static Set<String> in(Collection<ClassInfo> types) {
        ChosenNames chosen = new ChosenNames();
        types.forEach(type -> type.annotations().forEach(chosen::visit));
        return chosen.names;
    }

    private void visit(AnnotationInstance annotation) {
        if (NAMING.contains(annotation.name().withoutPackagePrefix())) {
            AnnotationValue name = annotation.value("name");
            if (name != null && !name.asString().isBlank()) {
                add(name.asString());
            }
        }
        annotation.values().forEach(this::visit);
    }

    private void visit(AnnotationValue value) {
        if (value.kind() == AnnotationValue.Kind.NESTED) {
            visit(value.asNested());
        } else if (value.kind() == AnnotationValue.Kind.ARRAY && value.componentKind() == AnnotationValue.Kind.NESTED) {
            List.of(value.asNestedArray()).forEach(this::visit);
        }
    }

    private void add(String name) {
        String bare = cut(name.replaceAll("^[`\"]|[`\"]$", ""));
        names.add(bare);
        names.add(bare.toLowerCase(Locale.ROOT));
    }

    private static String cut(String name) {
        String kept = name;
        while (kept.getBytes(StandardCharsets.UTF_8).length > LONGEST) {
            kept = kept.substring(0, kept.offsetByCodePoints(kept.length(), -1));
        }
        return kept;
    }
}
