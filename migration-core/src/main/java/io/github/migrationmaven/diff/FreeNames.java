/* SPDX-License-Identifier: Apache-2.0 */
package io.github.migrationmaven.diff;

import io.github.migrationmaven.model.Catalog;
import io.github.migrationmaven.model.FreelyNamed;
import io.github.migrationmaven.model.ObjectId;
import io.github.migrationmaven.model.ObjectKind;
import io.github.migrationmaven.model.SchemaObject;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;

/**
 * Names for constraints and indexes whose own names are taken.
 *
 * <p>Constraints are named within their table; tables, views, sequences, indexes and constraints with an index share
 * one space in a schema ({@code pg_class}).
 */
final class FreeNames {

    /** PostgreSQL cuts longer names (NAMEDATALEN - 1). */
    private static final int LONGEST = 63;

    private final Map<String, ObjectId> existing = new HashMap<>();
    private final Set<String> taken = new HashSet<>();

    FreeNames(Catalog current, Catalog desired) {
        for (ObjectId id : current.ids()) {
            spaces(id).forEach(space -> existing.put(space, id));
        }
        taken.addAll(existing.keySet());
        desired.ids().forEach(id -> taken.addAll(spaces(id)));
    }

    /** Renames what would take the name of a current object that is about something else. */
    static Catalog give(Catalog current, Catalog desired, Predicate<ObjectId> chosen) {
        FreeNames names = new FreeNames(current, desired);
        Map<ObjectId, SchemaObject> renamed = new TreeMap<>();
        for (FreelyNamed wanted : Pairing.freelyNamed(desired)) {
            if (!chosen.test(wanted.id()) && names.isTakenFrom(wanted, current)) {
                renamed.put(wanted.id(), wanted.named(names.next(wanted.id())));
            }
        }
        return renamed.isEmpty() ? desired : desired.revise().replace(renamed).toCatalog();
    }

    private boolean isTakenFrom(FreelyNamed wanted, Catalog current) {
        return spaces(wanted.id()).stream()
                .map(existing::get)
                .filter(holder -> holder != null)
                .anyMatch(holder -> isOther(holder, wanted, current));
    }

    /** Names that nobody chose follow from the columns: one name and other columns are two objects. */
    private static boolean isOther(ObjectId holder, FreelyNamed wanted, Catalog current) {
        if (!holder.equals(wanted.id())) {
            return true;
        }
        FreelyNamed had = (FreelyNamed) current.find(holder).orElseThrow();
        return holder.kind() != ObjectKind.PRIMARY_KEY && !had.columns().equals(wanted.columns());
    }

    /** The name with the first number behind it that is free, which is taken from then on. */
    String next(ObjectId id) {
        for (int number = 1; ; number++) {
            ObjectId candidate =
                    id.named(cut(id.name(), LONGEST - String.valueOf(number).length()) + number);
            if (spaces(candidate).stream().noneMatch(taken::contains)) {
                taken.addAll(spaces(candidate));
                return candidate.name();
            }
        }
    }

    private static String cut(String name, int bytes) {
        String text = name;
        while (text.getBytes(StandardCharsets.UTF_8).length > bytes) {
            text = text.substring(0, text.offsetByCodePoints(text.length(), -1));
        }
        return text;
    }

    private static Set<String> spaces(ObjectId id) {
        String relation = "relation " + id.schema() + "." + id.name();
        String constraint = "constraint " + id.schema() + "." + id.parent() + "." + id.name();
        return switch (id.kind()) {
            case TABLE, VIEW, MATERIALIZED_VIEW, SEQUENCE, INDEX -> Set.of(relation);
            case PRIMARY_KEY, UNIQUE_CONSTRAINT, EXCLUSION_CONSTRAINT -> Set.of(relation, constraint);
            case CHECK_CONSTRAINT, FOREIGN_KEY -> Set.of(constraint);
            default -> Set.of();
        };
    }
}
