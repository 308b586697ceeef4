/* SPDX-License-Identifier: Apache-2.0 */
package io.github.migrationmaven.desired;

import io.github.migrationmaven.model.Catalog;
import io.github.migrationmaven.model.Column;
import io.github.migrationmaven.model.Comment;
import io.github.migrationmaven.model.ForeignKey;
import io.github.migrationmaven.model.MaterializedView;
import io.github.migrationmaven.model.ObjectId;
import io.github.migrationmaven.model.ObjectKind;
import io.github.migrationmaven.model.SchemaObject;
import io.github.migrationmaven.model.SequenceOwner;
import io.github.migrationmaven.model.Table;
import io.github.migrationmaven.model.View;
import io.github.migrationmaven.model.ViewColumn;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * An entity that is mapped on a view of the migrations: the names of its columns and the families of their types count;
 * the table that the provider would make for it, all within, and foreign keys to it do not.
 */
final class MappedViews implements OpenRule {

    @Override
    public void apply(MergeRequest request, Settling settling) {
        Set<ObjectId> gone = new TreeSet<>();
        for (Table table : settling.catalog().all(Table.class)) {
            if (request.entities().mapping().tables().contains(table.id())) {
                view(table.id(), request.current()).ifPresent(view -> {
                    gone.addAll(within(table.id(), settling.catalog()));
                    settling.keep(view.id(), "an entity is mapped on it, so that no table is made");
                    compare(table.id(), view, settling);
                });
            }
        }
        settling.remove(gone);
    }

    private static Optional<SchemaObject> view(ObjectId table, Catalog current) {
        return current.find(table.as(ObjectKind.VIEW)).or(() -> current.find(table.as(ObjectKind.MATERIALIZED_VIEW)));
    }

    private static List<ViewColumn> columns(SchemaObject view) {
        return view instanceof View plain ? plain.columns() : ((MaterializedView) view).columns();
    }

    private static Set<ObjectId> within(ObjectId table, Catalog declared) {
        Set<ObjectId> gone = new TreeSet<>();
        for (SchemaObject object : declared.objects()) {
            ObjectId id = object.id();
            boolean refers =
                    object instanceof ForeignKey key && key.references().equals(table);
            if (id.equals(table) || refers || isWithin(table, id) || isOfTable(table, id)) {
                gone.add(id);
            }
            if (object instanceof SequenceOwner owner && isWithin(table, owner.column())) {
                gone.addAll(List.of(id, id.as(ObjectKind.SEQUENCE)));
            }
        }
        declared.all(Comment.class).stream()
                .filter(comment -> gone.contains(comment.target()))
                .forEach(comment -> gone.add(comment.id()));
        return gone;
    }

    private static boolean isWithin(ObjectId table, ObjectId part) {
        return table.schema().equals(part.schema()) && table.name().equals(part.parent());
    }

    private static boolean isOfTable(ObjectId table, ObjectId id) {
        return Stream.of(ObjectKind.ROW_SECURITY, ObjectKind.REPLICA_IDENTITY, ObjectKind.CLUSTERING)
                .anyMatch(kind -> table.as(kind).equals(id));
    }

    private static void compare(ObjectId table, SchemaObject view, Settling settling) {
        for (Column wanted : settling.catalog().all(Column.class)) {
            if (wanted.table().equals(table)) {
                Optional<ViewColumn> had = columns(view).stream()
                        .filter(column -> column.name().equals(wanted.id().name()))
                        .findFirst();
                if (had.isEmpty()) {
                    block(wanted, view, "has no column " + wanted.id().name(), settling);
                } else if (!fits(wanted.type(), had.get().type())) {
                    block(
                            wanted,
                            view,
                            "shows " + wanted.id().name() + " as " + had.get().type() + ", which the entity mapped on"
                                    + " it declares as " + wanted.type(),
                            settling);
                }
            }
        }
    }

    private static boolean fits(String declared, String existing) {
        SizedType wanted = SizedType.of(declared);
        SizedType had = SizedType.of(existing);
        return wanted.isLike(had) || CompatibleTypes.accepts(wanted, had);
    }

    private static void block(Column wanted, SchemaObject view, String problem, Settling settling) {
        String name = wanted.id().name();
        settling.block(
                view.id(),
                "The " + view.id() + " " + problem
                        + (problem.startsWith("has no") ? ", which the entity mapped on it declares." : "."),
                "Write a migration that makes the " + view.id() + " anew with " + name + " as " + wanted.type()
                        + ", or correct the mapping of " + name + ".");
    }
}
