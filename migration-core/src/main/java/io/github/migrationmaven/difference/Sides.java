/* SPDX-License-Identifier: Apache-2.0 */
package io.github.migrationmaven.difference;

import static java.util.stream.Collectors.joining;

import io.github.migrationmaven.diff.Change;
import io.github.migrationmaven.model.Column;
import io.github.migrationmaven.model.ColumnDefault;
import io.github.migrationmaven.model.ObjectId;
import io.github.migrationmaven.model.ObjectKind;
import io.github.migrationmaven.model.SchemaObject;
import io.github.migrationmaven.model.Table;
import io.github.migrationmaven.plan.ObjectSql;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * Both sides of a difference in SQL.
 *
 * @param migrations absent when the migrations do not have the object
 * @param declaration absent when the declaration does not have it
 * @param summary the two in one line
 */
record Sides(Optional<String> migrations, Optional<String> declaration, String summary) {

    private static final int LISTED = 8;

    static Sides of(Group group) {
        Optional<String> before = side(group, Group::before, group.before());
        Optional<String> after = side(group, Group::after, group.after());
        return new Sides(before, after, summary(group, before, after));
    }

    /** A side of which only the object itself is told, and not what lies within it. */
    static String of(SchemaObject object) {
        String text = ObjectSql.of(object);
        return object instanceof Table ? text.replaceFirst(" \\(\\)", " (…)") : text;
    }

    private static Optional<String> side(
            Group group, Function<Change, Optional<SchemaObject>> side, List<SchemaObject> objects) {
        if (side.apply(group.root()).isEmpty()) {
            return objects.isEmpty() ? Optional.empty() : Optional.of(texts(objects));
        }
        SchemaObject root = objects.get(0);
        List<SchemaObject> parts = new ArrayList<>(objects.subList(1, objects.size()));
        String text = text(root, parts);
        return Optional.of(parts.isEmpty() ? text : text + "\n" + texts(parts));
    }

    /** The root's text; what it takes up is taken out of the parts. */
    private static String text(SchemaObject root, List<SchemaObject> parts) {
        if (root instanceof Table table) {
            List<SchemaObject> clauses = parts.stream()
                    .filter(part -> isOwn(table.id(), part) && ObjectSql.isClause(part))
                    .toList();
            parts.removeAll(clauses);
            return ObjectSql.of(table, clauses);
        }
        if (root instanceof Column column) {
            Optional<ColumnDefault> value = parts.stream()
                    .filter(part -> part.id().equals(column.id().as(ObjectKind.COLUMN_DEFAULT)))
                    .map(ColumnDefault.class::cast)
                    .findFirst();
            value.ifPresent(parts::remove);
            return ObjectSql.of(column, value);
        }
        return ObjectSql.of(root);
    }

    private static boolean isOwn(ObjectId table, SchemaObject part) {
        return part.id().schema().equals(table.schema()) && part.id().parent().equals(table.name());
    }

    private static String texts(List<SchemaObject> objects) {
        return objects.stream().map(ObjectSql::of).collect(joining("\n"));
    }

    /** The object itself, and the default of a column; whatever else comes along is told by its name. */
    private static String root(Group group, Function<Change, Optional<SchemaObject>> side) {
        List<SchemaObject> objects =
                group.changes().flatMap(change -> side.apply(change).stream()).toList();
        return side.apply(group.root()).isPresent()
                ? text(objects.get(0), new ArrayList<>(objects.subList(1, objects.size())))
                : texts(objects);
    }

    private static String summary(Group group, Optional<String> before, Optional<String> after) {
        if (before.isPresent() && after.isPresent()) {
            return Excerpt.of(
                    "migrations say", root(group, Group::before), "declaration says", root(group, Group::after));
        }
        List<SchemaObject> objects = before.isPresent() ? group.before() : group.after();
        if (group.root() instanceof Change.Alter || !(objects.get(0) instanceof Table)) {
            return Excerpt.of(root(group, before.isPresent() ? Group::before : Group::after));
        }
        List<String> columns = objects.stream()
                .filter(Column.class::isInstance)
                .filter(part -> isOwn(objects.get(0).id(), part))
                .map(part -> part.id().name())
                .toList();
        String more = columns.size() > LISTED ? " and " + (columns.size() - LISTED) + " more" : "";
        return columns.isEmpty()
                ? "without columns"
                : "with " + columns.stream().limit(LISTED).collect(joining(", ")) + more;
    }
}
