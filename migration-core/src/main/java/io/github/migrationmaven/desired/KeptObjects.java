/* SPDX-License-Identifier: Apache-2.0 */
package io.github.migrationmaven.desired;

import io.github.migrationmaven.model.Catalog;
import io.github.migrationmaven.model.Column;
import io.github.migrationmaven.model.Comment;
import io.github.migrationmaven.model.ObjectId;
import io.github.migrationmaven.model.ObjectKind;
import io.github.migrationmaven.model.PrimaryKey;
import io.github.migrationmaven.model.SequenceOwner;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * What only the migrations have is kept, unless it was declared once, is left behind on purpose, or cannot live without
 * something that goes.
 */
final class KeptObjects {

    private final Catalog current;
    private final Catalog declared;
    private final SortedSet<ObjectId> extras = new TreeSet<>();
    private final SortedSet<ObjectId> kept = new TreeSet<>();
    private final TreeMap<ObjectId, ObjectId> causes = new TreeMap<>();

    private KeptObjects(Catalog current, Catalog declared) {
        this.current = current;
        this.declared = declared;
    }

    /** @param declared the declared catalog under the names of the current one */
    static KeptObjects of(MergeRequest request, Catalog declared) {
        KeptObjects objects = new KeptObjects(request.current(), declared);
        for (ObjectId id : request.current().ids()) {
            if (!declared.contains(id)) {
                objects.extras.add(id);
                if (!request.wasDeclared(id) && !request.leaving().contains(id) && !objects.isSuperseded(id)) {
                    objects.kept.add(id);
                }
            }
        }
        objects.spread();
        return objects;
    }

    /** All that only the migrations have. */
    Set<ObjectId> extras() {
        return extras;
    }

    /** What is kept of it. */
    Set<ObjectId> ids() {
        return kept;
    }

    /** What is kept and worth a line: what lies within something kept is not. */
    List<Kept> listed(Catalog mapped) {
        return kept.stream()
                .filter(id -> owner(id).map(mapped::contains).orElse(true))
                .map(id -> id.kind() == ObjectKind.COLUMN
                        ? new Kept(id, Kept.Reason.COLUMN, "the declaration does not name this column of its table")
                        : new Kept(id, Kept.Reason.OBJECT, "only the migrations have it"))
                .toList();
    }

    /** What reads something that goes; what lies within it is not worth a line. */
    List<Affected> affected() {
        List<Affected> affected = new ArrayList<>();
        causes.forEach((id, cause) -> {
            if (owner(id).filter(this::isGone).isEmpty()) {
                affected.add(new Affected(id, cause, true));
            }
        });
        for (ObjectId id : kept) {
            current.needsOf(id).stream()
                    .filter(this::isGone)
                    .forEach(cause -> affected.add(new Affected(id, cause, false)));
        }
        return affected;
    }

    /** A declared identity, expression or primary key leaves no room for the default or the key that was there. */
    private boolean isSuperseded(ObjectId id) {
        if (id.kind() == ObjectKind.COLUMN_DEFAULT) {
            return declared.find(id.as(ObjectKind.COLUMN))
                    .map(Column.class::cast)
                    .filter(column ->
                            column.identity().isPresent() || column.generated().isPresent())
                    .isPresent();
        }
        return id.kind() == ObjectKind.PRIMARY_KEY
                && declared.all(PrimaryKey.class).stream()
                        .anyMatch(key -> key.id().named("").equals(id.named("")));
    }

    private void spread() {
        boolean spreading = true;
        while (spreading) {
            spreading = false;
            for (ObjectId id : List.copyOf(kept)) {
                Optional<ObjectId> cause = missing(id);
                if (cause.isPresent()) {
                    kept.remove(id);
                    causes.put(id, cause.get());
                    spreading = true;
                }
            }
        }
    }

    private Optional<ObjectId> missing(ObjectId id) {
        Optional<ObjectId> need = current.needsOf(id).stream()
                .filter(other -> current.isRecorded(id, other) && isGone(other))
                .findFirst();
        return need.isPresent() || id.kind() != ObjectKind.SEQUENCE ? need : ownerGone(id);
    }

    /** PostgreSQL drops a sequence with the column that owns it, which is right where nothing else counts by it. */
    private Optional<ObjectId> ownerGone(ObjectId sequence) {
        Optional<ObjectId> column = owningColumn(sequence).filter(this::isGone);
        return column.filter(gone -> current.dependentsOf(sequence).stream()
                .filter(id -> id.kind() != ObjectKind.SEQUENCE_OWNER && id.kind() != ObjectKind.COMMENT)
                .allMatch(this::isGone));
    }

    private Optional<ObjectId> owningColumn(ObjectId sequence) {
        return current.find(sequence.as(ObjectKind.SEQUENCE_OWNER))
                .map(SequenceOwner.class::cast)
                .map(SequenceOwner::column);
    }

    private boolean isGone(ObjectId id) {
        return !kept.contains(id) && !declared.contains(id);
    }

    /** The object that this one lies within or belongs to. */
    private Optional<ObjectId> owner(ObjectId id) {
        if (id.kind() == ObjectKind.COMMENT) {
            ObjectId target =
                    current.find(id).map(Comment.class::cast).orElseThrow().target();
            return Optional.of(
                    declared.contains(target) ? target : owner(target).orElse(target));
        }
        if (id.kind() == ObjectKind.SEQUENCE_OWNER) {
            return Optional.of(id.as(ObjectKind.SEQUENCE));
        }
        if (id.kind() == ObjectKind.SEQUENCE) {
            return owningColumn(id).flatMap(this::owner);
        }
        return current.needsOf(id).stream().filter(need -> contains(need, id)).findFirst();
    }

    private static boolean contains(ObjectId relation, ObjectId part) {
        boolean isRelation = switch (relation.kind()) {
            case TABLE, VIEW, MATERIALIZED_VIEW, DOMAIN -> true;
            default -> false;
        };
        return isRelation
                && relation.schema().equals(part.schema())
                && relation.name().equals(part.parent());
    }
}
