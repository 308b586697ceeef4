/* SPDX-License-Identifier: Apache-2.0 */
package io.github.migrationmaven.introspect;

import io.github.migrationmaven.model.ObjectId;
import io.github.migrationmaven.model.ObjectKind;
import java.util.Collection;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/** The needs that follow from identities alone: an object needs its schema, and the relation it is named within. */
final class StructuralDependencies {

    private static final Set<ObjectKind> RELATIONS =
            EnumSet.of(ObjectKind.TABLE, ObjectKind.VIEW, ObjectKind.MATERIALIZED_VIEW);

    /** Tables and views of one schema share their names. */
    private record Name(String schema, String name) {}

    private final Map<Name, ObjectId> relations = new HashMap<>();

    private StructuralDependencies(Collection<ObjectId> ids) {
        for (ObjectId id : ids) {
            if (RELATIONS.contains(id.kind())) {
                relations.put(new Name(id.schema(), id.name()), id);
            }
        }
    }

    static void read(Collection<ObjectId> ids, Edges edges) {
        StructuralDependencies dependencies = new StructuralDependencies(ids);
        ids.forEach(id -> dependencies.addEdges(id, edges));
    }

    private void addEdges(ObjectId id, Edges edges) {
        if (!id.schema().isEmpty()) {
            edges.recorded(id, ObjectId.global(ObjectKind.SCHEMA, id.schema()));
        }
        if (id.parent().isEmpty()) {
            return;
        }
        if (id.kind() == ObjectKind.DOMAIN_CONSTRAINT) {
            edges.recorded(id, ObjectId.of(ObjectKind.DOMAIN, id.schema(), id.parent()));
            return;
        }
        ObjectId relation = relations.get(new Name(id.schema(), id.parent()));
        if (relation != null) {
            edges.recorded(id, relation);
        }
    }
}
