/* SPDX-License-Identifier: Apache-2.0 */
package io.github.migrationmaven.desired;

import io.github.migrationmaven.model.Catalog;
import io.github.migrationmaven.model.FreelyNamed;
import io.github.migrationmaven.model.Index;
import io.github.migrationmaven.model.Mapping;
import io.github.migrationmaven.model.ObjectId;
import io.github.migrationmaven.model.ObjectKind;
import io.github.migrationmaven.model.SchemaObject;
import io.github.migrationmaven.model.UniqueConstraint;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** What a provider makes unique although nobody wrote it, as for a one-to-one, is not required of existing columns. */
final class ImpliedUniques implements OpenRule {

    @Override
    public void apply(MergeRequest request, Settling settling) {
        List<ObjectId> free = new ArrayList<>();
        for (SchemaObject object : settling.catalog().objects()) {
            if (isImplied(object, request.entities().mapping()) && isAbsent((FreelyNamed) object, request.current())) {
                free.add(object.id());
                ObjectId table = ObjectId.of(
                        ObjectKind.TABLE, object.id().schema(), object.id().parent());
                String columns = String.join(", ", ((FreelyNamed) object).columns());
                settling.keep(
                        table,
                        "the provider would make " + columns
                                + " unique by itself, which is not required where it does not exist");
            }
        }
        settling.remove(free);
    }

    private static boolean isImplied(SchemaObject object, Mapping mapping) {
        boolean unique = object instanceof UniqueConstraint || object instanceof Index index && index.unique();
        if (!unique || !mapping.speaksOf(object.id())) {
            return false;
        }
        ObjectId table =
                ObjectId.of(ObjectKind.TABLE, object.id().schema(), object.id().parent());
        return mapping.impliedUniques()
                .getOrDefault(table, Set.of())
                .contains(Set.copyOf(((FreelyNamed) object).columns()));
    }

    private static boolean isAbsent(FreelyNamed unique, Catalog current) {
        return !current.contains(unique.id())
                && unique.columns().stream()
                        .allMatch(column -> current.contains(
                                unique.id().as(ObjectKind.COLUMN).named(column)));
    }
}
