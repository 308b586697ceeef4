/* SPDX-License-Identifier: Apache-2.0 */
package io.github.migrationmaven.difference;

import static java.util.stream.Collectors.joining;

import io.github.migrationmaven.desired.Affected;
import io.github.migrationmaven.desired.Blocking;
import io.github.migrationmaven.desired.Desired;
import io.github.migrationmaven.diff.Change;
import io.github.migrationmaven.difference.Difference.Ways;
import io.github.migrationmaven.migrations.ObjectText;
import io.github.migrationmaven.model.Catalog;
import io.github.migrationmaven.model.Comment;
import io.github.migrationmaven.model.ObjectId;
import io.github.migrationmaven.model.ObjectKind;
import io.github.migrationmaven.model.SchemaObject;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * A difference with the objects behind it.
 *
 * @param blocking what of it stands in the way of the declaration
 */
record Found(Difference difference, List<Change> changes, List<Blocking> blocking) {

    private static final Set<ObjectKind> HOLDS_VALUES = EnumSet.of(ObjectKind.TABLE, ObjectKind.COLUMN);
    private static final Set<ObjectKind> READERS = EnumSet.of(
            ObjectKind.VIEW,
            ObjectKind.MATERIALIZED_VIEW,
            ObjectKind.FUNCTION,
            ObjectKind.PROCEDURE,
            ObjectKind.TRIGGER);
    private static final String IN_THE_WAY = "in the way of what is declared";

    Found {
        changes = List.copyOf(changes);
        blocking = List.copyOf(blocking);
    }

    /** All differences between the two states, and what blocks, by object. */
    static List<Found> all(Catalog current, Desired desired, boolean open) {
        Map<ObjectId, List<Blocking>> blocking = new TreeMap<>();
        desired.blocking()
                .forEach(each -> blocking.computeIfAbsent(each.id(), id -> new ArrayList<>())
                        .add(each));
        List<Found> all = new ArrayList<>();
        for (Group group : Grouping.of(current, desired)) {
            Optional<List<Blocking>> own = Optional.ofNullable(blocking.remove(group.id()));
            Found found = of(group, own.orElse(List.of()), open);
            all.add(found.remarking(readers(group, current)));
        }
        blocking.forEach((id, each) -> all.add(of(each, current.find(id), isSaid(id, desired))));
        return all;
    }

    private static Found of(Group group, List<Blocking> blocking, boolean open) {
        Sides sides = Sides.of(group);
        List<String> remarks = new ArrayList<>();
        blocking.forEach(each -> remarks.add(each.problem() + " " + each.advice()));
        group.parts().stream()
                .filter(part -> isOther(part.id(), group.id()))
                .forEach(part -> remarks.add("with it " + verb(part) + " " + name(part)));
        group.named().stream().map(Found::words).forEach(remarks::add);
        Difference difference = new Difference(
                group.id(),
                name(group.root()),
                sides.migrations(),
                sides.declaration(),
                sides.summary(),
                WaysOut.of(group.root(), open),
                new HashSet<>(group.ids()),
                remarks);
        return new Found(difference, group.changes().toList(), blocking);
    }

    private Found remarking(List<String> remarks) {
        Difference remarked = difference;
        for (String remark : remarks) {
            remarked = remarked.remarking(remark);
        }
        return new Found(remarked, changes, blocking);
    }

    /** What reads something that goes, and is told as a difference of its own. */
    private static List<String> readers(Group group, Catalog current) {
        if (!(group.root() instanceof Change.Drop)
                || !HOLDS_VALUES.contains(group.id().kind())) {
            return List.of();
        }
        Set<ObjectId> known = new TreeSet<>(group.ids());
        group.named().forEach(affected -> known.add(affected.id()));
        return group.ids().stream()
                .filter(id -> HOLDS_VALUES.contains(id.kind()))
                .flatMap(id -> current.dependentsOf(id).stream())
                .filter(id -> READERS.contains(id.kind()) && known.add(id))
                .map(id -> ObjectText.of(id) + " reads it")
                .toList();
    }

    /** Nobody says anything of a column that is not declared; what else is in the way is measured by what is. */
    private static boolean isSaid(ObjectId id, Desired desired) {
        return id.kind() != ObjectKind.COLUMN || desired.declared().contains(id);
    }

    private static Found of(List<Blocking> blocking, Optional<SchemaObject> object, boolean declared) {
        ObjectId id = blocking.get(0).id();
        String problem = blocking.stream().map(Blocking::problem).collect(joining(" "));
        String advice = blocking.stream().map(Blocking::advice).distinct().collect(joining(" "));
        Difference difference = new Difference(
                id,
                ObjectText.of(id),
                object.map(Sides::of),
                declared ? Optional.of(problem) : Optional.empty(),
                problem,
                new Ways(IN_THE_WAY, "", advice),
                Set.of(id),
                List.of());
        return new Found(difference, List.of(), blocking);
    }

    /** Why it cannot be accepted; empty when it can. */
    Optional<String> obstacle() {
        return blocking.stream()
                .filter(Blocking::nameTaken)
                .findFirst()
                .map(each -> "only one object can have that name, so that no migration could be made");
    }

    /** What lies within the object itself is told by its name. */
    private static boolean isOther(ObjectId part, ObjectId root) {
        boolean within = part.schema().equals(root.schema())
                && (part.parent().equals(root.name()) || part.name().equals(root.name()));
        return !within && part.kind() != ObjectKind.COMMENT && part.kind() != ObjectKind.SEQUENCE_OWNER;
    }

    private static String verb(Change part) {
        if (part instanceof Change.Create) {
            return "comes";
        }
        return part instanceof Change.Drop ? "goes" : "changes";
    }

    private static String words(Affected affected) {
        return ObjectText.of(affected.id()) + " names it: look at its body";
    }

    private static String name(Change change) {
        return Group.before(change)
                .or(() -> Group.after(change))
                .filter(Comment.class::isInstance)
                .map(comment -> "comment on " + ObjectText.of(((Comment) comment).target()))
                .orElseGet(() -> ObjectText.of(change.id()));
    }
}
