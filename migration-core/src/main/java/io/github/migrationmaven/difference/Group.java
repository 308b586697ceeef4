/* SPDX-License-Identifier: Apache-2.0 */
package io.github.migrationmaven.difference;

import static java.util.Objects.requireNonNull;

import io.github.migrationmaven.desired.Affected;
import io.github.migrationmaven.diff.Change;
import io.github.migrationmaven.model.ObjectId;
import io.github.migrationmaven.model.SchemaObject;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A change and those that cannot be without it: a table with its columns, a column with its default and its index.
 *
 * @param root the change that the others follow
 * @param parts the others, by id
 * @param named what stays and mentions something that goes
 */
record Group(Change root, List<Change> parts, List<Affected> named) {

    Group {
        requireNonNull(root, "root is null");
        parts = List.copyOf(parts);
        named = List.copyOf(named);
    }

    ObjectId id() {
        return root.id();
    }

    List<ObjectId> ids() {
        return changes().map(Change::id).toList();
    }

    Stream<Change> changes() {
        return Stream.concat(Stream.of(root), parts.stream());
    }

    /** What the migrations have of it, the root first. */
    List<SchemaObject> before() {
        return changes().flatMap(change -> before(change).stream()).toList();
    }

    /** What is desired of it, the root first. */
    List<SchemaObject> after() {
        return changes().flatMap(change -> after(change).stream()).toList();
    }

    static Optional<SchemaObject> before(Change change) {
        if (change instanceof Change.Alter alter) {
            return Optional.of(alter.before());
        }
        return change instanceof Change.Drop drop ? Optional.of(drop.before()) : Optional.empty();
    }

    static Optional<SchemaObject> after(Change change) {
        if (change instanceof Change.Alter alter) {
            return Optional.of(alter.after());
        }
        return change instanceof Change.Create create ? Optional.of(create.after()) : Optional.empty();
    }
}
