/* SPDX-License-Identifier: Apache-2.0 */
package io.github.migrationmaven.safety;

import static java.util.Objects.requireNonNull;

import io.github.migrationmaven.diff.CatalogDiffer;
import io.github.migrationmaven.diff.Change;
import io.github.migrationmaven.model.Catalog;
import io.github.migrationmaven.model.Column;
import io.github.migrationmaven.model.ObjectId;
import io.github.migrationmaven.model.ObjectKind;
import io.github.migrationmaven.model.SchemaObject;
import io.github.migrationmaven.plan.Plan;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * What is about to happen.
 *
 * @param current the state before it, after the renames that were decided
 * @param changes the differences between the two states
 * @param undeclared columns that stay although the declaration of their table does not name them
 */
public record Transition(Catalog current, Catalog desired, Plan plan, List<Change> changes, Set<ObjectId> undeclared) {

    public Transition {
        requireNonNull(current, "current is null");
        requireNonNull(desired, "desired is null");
        requireNonNull(plan, "plan is null");
        changes = List.copyOf(changes);
        undeclared = Set.copyOf(undeclared);
    }

    public static Transition of(Catalog current, Catalog desired, Plan plan, Set<ObjectId> undeclared) {
        return new Transition(current, desired, plan, new CatalogDiffer().diff(current, desired), undeclared);
    }

    Stream<SchemaObject> dropped(ObjectKind kind) {
        return changes.stream()
                .filter(Change.Drop.class::isInstance)
                .map(change -> ((Change.Drop) change).before())
                .filter(object -> object.id().kind() == kind);
    }

    Stream<SchemaObject> created(ObjectKind kind) {
        return changes.stream()
                .filter(Change.Create.class::isInstance)
                .map(change -> ((Change.Create) change).after())
                .filter(object -> object.id().kind() == kind);
    }

    /** All changes in place of one kind of value. */
    <T extends SchemaObject> Stream<Altered<T>> altered(Class<T> type) {
        return changes.stream()
                .filter(Change.Alter.class::isInstance)
                .map(Change.Alter.class::cast)
                .filter(change -> type.isInstance(change.after()))
                .map(change -> new Altered<>(type.cast(change.before()), type.cast(change.after())));
    }

    /** An object before and after. */
    record Altered<T>(T before, T after) {}

    static ObjectId tableOf(ObjectId part) {
        return ObjectId.of(ObjectKind.TABLE, part.schema(), part.parent());
    }

    static List<Column> columnsOf(ObjectId table, Catalog catalog) {
        return catalog.all(Column.class).stream()
                .filter(column -> column.table().equals(table))
                .toList();
    }
}
