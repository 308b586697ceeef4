/* SPDX-License-Identifier: Apache-2.0 */
package io.github.migrationmaven.difference;

import io.github.migrationmaven.desired.Affected;
import io.github.migrationmaven.desired.Desired;
import io.github.migrationmaven.diff.CatalogDiffer;
import io.github.migrationmaven.diff.Change;
import io.github.migrationmaven.model.Catalog;
import io.github.migrationmaven.model.Comment;
import io.github.migrationmaven.model.ObjectId;
import io.github.migrationmaven.model.ObjectKind;
import io.github.migrationmaven.model.SchemaObject;
import io.github.migrationmaven.model.SequenceOwner;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;

/** Puts changes together that are one matter for a person: what comes or goes with something else belongs to it. */
final class Grouping {

    private static final List<ObjectKind> RELATIONS =
            List.of(ObjectKind.TABLE, ObjectKind.VIEW, ObjectKind.MATERIALIZED_VIEW, ObjectKind.DOMAIN);

    private final Catalog current;
    private final Catalog desired;
    private final Map<ObjectId, Change> changes = new TreeMap<>();
    private final Map<ObjectId, ObjectId> causes = new TreeMap<>();

    private Grouping(Catalog current, Desired desired) {
        this.current = current;
        this.desired = desired.catalog();
        new CatalogDiffer().diff(current, desired.catalog()).forEach(change -> changes.put(change.id(), change));
        desired.affected().stream()
                .filter(Affected::goes)
                .forEach(affected -> causes.putIfAbsent(affected.id(), affected.because()));
    }

    /** All differences between the two states, by the ids of what counts in each. */
    static List<Group> of(Catalog current, Desired desired) {
        Grouping grouping = new Grouping(current, desired);
        Map<ObjectId, List<Change>> parts = new TreeMap<>();
        for (Change change : grouping.changes.values()) {
            ObjectId root = grouping.root(change.id());
            List<Change> members = parts.computeIfAbsent(root, id -> new ArrayList<>());
            if (!root.equals(change.id())) {
                members.add(change);
            }
        }
        List<Group> groups = new ArrayList<>();
        for (Change change : grouping.changes.values()) {
            Optional.ofNullable(parts.get(change.id()))
                    .map(members ->
                            new Group(change, members, grouping.named(change.id(), members, desired.affected())))
                    .ifPresent(groups::add);
        }
        return groups;
    }

    private List<Affected> named(ObjectId root, List<Change> members, List<Affected> affected) {
        Set<ObjectId> ids = new HashSet<>(Set.of(root));
        members.forEach(member -> ids.add(member.id()));
        return affected.stream()
                .filter(each -> !each.goes() && ids.contains(each.because()))
                .toList();
    }

    private ObjectId root(ObjectId id) {
        Set<ObjectId> seen = new HashSet<>();
        ObjectId at = id;
        Optional<ObjectId> owner = owner(at);
        while (owner.isPresent() && seen.add(at)) {
            at = owner.get();
            owner = owner(at);
        }
        return at;
    }

    /** The change that this one follows. */
    private Optional<ObjectId> owner(ObjectId id) {
        return Stream.<Optional<ObjectId>>of(
                        target(id), container(id), column(id), counted(id), referenced(id), cause(id))
                .flatMap(Optional::stream)
                .filter(owner -> !owner.equals(id))
                .findFirst();
    }

    private Optional<ObjectId> target(ObjectId id) {
        return object(id)
                .filter(Comment.class::isInstance)
                .map(comment -> ((Comment) comment).target())
                .filter(target -> comesOrGoesWith(target, id));
    }

    private Optional<ObjectId> container(ObjectId id) {
        return RELATIONS.stream()
                .filter(kind -> !id.parent().isEmpty())
                .map(kind -> ObjectId.of(kind, id.schema(), id.parent()))
                .filter(relation -> comesOrGoesWith(relation, id))
                .findFirst();
    }

    /** A default and settings follow their column whatever becomes of it; what reads it only where it comes or goes. */
    private Optional<ObjectId> column(ObjectId id) {
        if (id.kind() == ObjectKind.COLUMN_DEFAULT || id.kind() == ObjectKind.COLUMN_SETTINGS) {
            return Optional.of(id.as(ObjectKind.COLUMN)).filter(changes::containsKey);
        }
        return side(id).needsOf(id).stream()
                .filter(need -> need.kind() == ObjectKind.COLUMN
                        && need.schema().equals(id.schema())
                        && need.parent().equals(id.parent()))
                .filter(need -> comesOrGoesWith(need, id))
                .findFirst();
    }

    /** A sequence follows the column that owns it, and its owner follows the sequence. */
    private Optional<ObjectId> counted(ObjectId id) {
        if (id.kind() == ObjectKind.SEQUENCE_OWNER) {
            return Optional.of(id.as(ObjectKind.SEQUENCE)).filter(sequence -> comesOrGoesWith(sequence, id));
        }
        if (id.kind() != ObjectKind.SEQUENCE) {
            return Optional.empty();
        }
        return object(id.as(ObjectKind.SEQUENCE_OWNER))
                .map(owner -> ((SequenceOwner) owner).column())
                .filter(column -> comesOrGoesWith(column, id));
    }

    private Optional<ObjectId> referenced(ObjectId id) {
        if (id.kind() != ObjectKind.FOREIGN_KEY) {
            return Optional.empty();
        }
        return side(id).needsOf(id).stream()
                .filter(need -> need.kind() == ObjectKind.TABLE && comesOrGoesWith(need, id))
                .findFirst();
    }

    private Optional<ObjectId> cause(ObjectId id) {
        return Optional.ofNullable(causes.get(id)).filter(changes::containsKey);
    }

    private boolean comesOrGoesWith(ObjectId owner, ObjectId id) {
        Change change = changes.get(owner);
        Change own = changes.get(id);
        return change != null
                && own != null
                && !(change instanceof Change.Alter)
                && change.getClass().equals(own.getClass());
    }

    private Optional<SchemaObject> object(ObjectId id) {
        return desired.find(id).or(() -> current.find(id));
    }

    private Catalog side(ObjectId id) {
        return desired.contains(id) ? desired : current;
    }
}
