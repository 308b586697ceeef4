/* SPDX-License-Identifier: Apache-2.0 */
package io.github.migrationmaven.plan;

import io.github.migrationmaven.model.Catalog;
import io.github.migrationmaven.model.FreelyNamed;
import io.github.migrationmaven.model.ObjectId;
import io.github.migrationmaven.model.ObjectKind;
import io.github.migrationmaven.model.SchemaObject;
import io.github.migrationmaven.sql.Sql;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Constraints and indexes that differ in nothing but their name: they are renamed, since building an index or trying
 * every row again takes long and blocks writes.
 *
 * <p>Only where nobody has the new name yet; else the index or constraint is dropped and created as any other.
 */
final class Renaming {

    private final Catalog before;
    private final SortedMap<ObjectId, SchemaObject> renamed = new TreeMap<>();

    private Renaming(Catalog before) {
        this.before = before;
    }

    static Renaming of(Catalog current, Catalog desired) {
        Map<SchemaObject, Deque<SchemaObject>> goingByForm = new HashMap<>();
        for (SchemaObject object : current.objects()) {
            if (object instanceof FreelyNamed named && !desired.contains(object.id())) {
                goingByForm
                        .computeIfAbsent(named.named(""), form -> new ArrayDeque<>())
                        .add(object);
            }
        }
        Renaming renaming = new Renaming(current);
        if (!goingByForm.isEmpty()) {
            renaming.pair(goingByForm, desired);
        }
        return renaming;
    }

    private void pair(Map<SchemaObject, Deque<SchemaObject>> goingByForm, Catalog desired) {
        Set<String> taken = new HashSet<>();
        before.objects().forEach(object -> taken.addAll(Names.takenBy(object)));
        for (SchemaObject object : desired.objects()) {
            if (object instanceof FreelyNamed named
                    && !before.contains(object.id())
                    && Collections.disjoint(taken, Names.takenBy(object))) {
                Deque<SchemaObject> going = goingByForm.getOrDefault(named.named(""), new ArrayDeque<>());
                if (!going.isEmpty()) {
                    renamed.put(going.remove().id(), object);
                }
            }
        }
    }

    /** The current catalog after the steps. */
    Catalog current() {
        return renamed.isEmpty() ? before : before.revise().replace(renamed).toCatalog();
    }

    List<Step> steps() {
        List<Step> steps = new ArrayList<>();
        renamed.forEach((id, object) -> steps.add(new Step(
                StepId.alter(id),
                "Rename " + id + " to " + object.id().name(),
                List.of(Statement.of(sql(id, object.id().name()))))));
        return steps;
    }

    private static String sql(ObjectId id, String name) {
        String rename = id.kind() == ObjectKind.INDEX
                ? "ALTER INDEX " + Sql.name(id) + " RENAME"
                : "ALTER TABLE " + Sql.parent(id) + " RENAME CONSTRAINT " + Sql.identifier(id.name());
        return rename + " TO " + Sql.identifier(name);
    }
}
