/* SPDX-License-Identifier: Apache-2.0 */
package io.github.migrationmaven.desired;

import io.github.migrationmaven.model.Catalog;
import io.github.migrationmaven.model.Index;
import io.github.migrationmaven.model.ObjectId;
import io.github.migrationmaven.model.ObjectKind;
import io.github.migrationmaven.model.PrimaryKey;
import io.github.migrationmaven.model.UniqueConstraint;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** The primary key of a collection table is satisfied by whatever else keeps its columns unique. */
final class CollectionKeys implements OpenRule {

    @Override
    public void apply(MergeRequest request, Settling settling) {
        List<ObjectId> satisfied = new ArrayList<>();
        for (PrimaryKey wanted : settling.catalog().all(PrimaryKey.class)) {
            ObjectId table = ObjectId.of(
                    ObjectKind.TABLE, wanted.id().schema(), wanted.id().parent());
            if (request.entities().mapping().collections().contains(table)
                    && request.current().all(PrimaryKey.class).stream().noneMatch(key -> isOn(table, key.id()))) {
                unique(table, Set.copyOf(wanted.columns()), request.current()).ifPresent(unique -> {
                    satisfied.add(wanted.id());
                    settling.keep(unique, "does the work of the primary key of its table");
                });
            }
        }
        settling.remove(satisfied);
    }

    private static Optional<ObjectId> unique(ObjectId table, Set<String> columns, Catalog current) {
        Stream<ObjectId> constraints = current.all(UniqueConstraint.class).stream()
                .filter(key -> Set.copyOf(key.columns()).equals(columns))
                .filter(key -> !key.definition().contains(" DEFERRABLE"))
                .map(UniqueConstraint::id);
        Stream<ObjectId> indexes = current.all(Index.class).stream()
                .filter(index ->
                        index.unique() && index.valid() && index.predicate().isEmpty())
                .filter(index -> Set.copyOf(index.columns()).equals(columns))
                .map(Index::id);
        return Stream.concat(constraints, indexes).filter(id -> isOn(table, id)).findFirst();
    }

    private static boolean isOn(ObjectId table, ObjectId part) {
        return table.schema().equals(part.schema()) && table.name().equals(part.parent());
    }
}
