/* SPDX-License-Identifier: Apache-2.0 */
package io.github.migrationmaven.diff;

import io.github.migrationmaven.model.Catalog;
import io.github.migrationmaven.model.SchemaObject;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Compares two catalogs. Knows no kind of object: objects are matched by id and compared by value. */
public final class CatalogDiffer {

    /**
     * All changes that lead from {@code current} to {@code desired}: creations and alterations, then drops, each by id.
     */
    public List<Change> diff(Catalog current, Catalog desired) {
        List<Change> changes = new ArrayList<>();
        for (SchemaObject after : desired.objects()) {
            Optional<SchemaObject> before = current.find(after.id());
            if (before.isEmpty()) {
                changes.add(new Change.Create(after));
            } else if (!before.get().equals(after)) {
                changes.add(new Change.Alter(before.get(), after));
            }
        }
        for (SchemaObject before : current.objects()) {
            if (!desired.contains(before.id())) {
                changes.add(new Change.Drop(before));
            }
        }
        return List.copyOf(changes);
    }
}
