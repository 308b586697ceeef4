/* SPDX-License-Identifier: Apache-2.0 */
package io.github.migrationmaven.introspect;

import io.github.migrationmaven.model.Dependency;
import io.github.migrationmaven.model.ObjectId;
import io.github.migrationmaven.model.ObjectKind;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.Set;

/** Collects dependencies; what PostgreSQL records wins over what a body mentions. */
final class Edges {

    private final Set<Dependency> edges = new LinkedHashSet<>();

    /** PostgreSQL keeps to it; who needs a column needs its table too. */
    void recorded(ObjectId dependent, ObjectId referenced) {
        add(dependent, referenced, Dependency.Strength.RECORDED);
        if (referenced.kind() == ObjectKind.COLUMN) {
            ObjectId table = ObjectId.of(ObjectKind.TABLE, referenced.schema(), referenced.parent());
            add(dependent, table, Dependency.Strength.RECORDED);
        }
    }

    /** A name was found in a body; nothing new when it is recorded already. */
    void mentioned(ObjectId dependent, ObjectId referenced) {
        if (!edges.contains(new Dependency(dependent, referenced, Dependency.Strength.RECORDED))) {
            add(dependent, referenced, Dependency.Strength.MENTIONED);
        }
    }

    Collection<Dependency> all() {
        return edges;
    }

    private void add(ObjectId dependent, ObjectId referenced, Dependency.Strength strength) {
        if (!dependent.equals(referenced)) {
            edges.add(new Dependency(dependent, referenced, strength));
        }
    }
}
