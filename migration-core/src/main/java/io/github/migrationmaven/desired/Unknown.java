/* SPDX-License-Identifier: Apache-2.0 */
package io.github.migrationmaven.desired;

import io.github.migrationmaven.model.Catalog;
import io.github.migrationmaven.model.CatalogRevision;
import io.github.migrationmaven.model.Comment;
import io.github.migrationmaven.model.Dependency;
import io.github.migrationmaven.model.ObjectId;
import io.github.migrationmaven.model.ObjectKind;
import io.github.migrationmaven.model.SequenceOwner;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;

/**
 * What nobody knows of the declared state, since the statements that would have made it failed. It is neither there nor
 * absent, so that it stays as the migrations made it.
 *
 * @param objects tables, sequences and types of which nothing is known, with all that lies within
 * @param parts kinds of parts of which nothing is known, by table
 * @param faults the statements that failed
 */
public record Unknown(Set<ObjectId> objects, Map<ObjectId, Set<ObjectKind>> parts, List<Blocking> faults) {

    public Unknown {
        objects = Set.copyOf(objects);
        parts = Map.copyOf(parts);
        faults = List.copyOf(faults);
    }

    /** The same, where somebody else tells which statements failed. */
    public Unknown(Set<ObjectId> objects, Map<ObjectId, Set<ObjectKind>> parts) {
        this(objects, parts, List.of());
    }

    /** All statements ran. */
    public static Unknown nothing() {
        return new Unknown(Set.of(), Map.of());
    }

    boolean isNothing() {
        return objects.isEmpty() && parts.isEmpty();
    }

    /** The declared catalog, in which what is unknown is as it is in the current one. */
    Catalog asIn(Catalog current, Catalog declared) {
        if (isNothing()) {
            return declared;
        }
        Set<ObjectId> unknown = new TreeSet<>();
        current.ids().stream().filter(id -> covers(id, current)).forEach(unknown::add);
        Set<ObjectId> half = new TreeSet<>();
        declared.ids().stream().filter(id -> covers(id, declared)).forEach(half::add);
        List<Dependency> edges = current.dependencies().stream()
                .filter(edge -> unknown.contains(edge.dependent()))
                .toList();
        CatalogRevision revision = declared.revise().removeAll(half);
        unknown.forEach(id -> revision.put(current.find(id).orElseThrow()));
        return revision.depend(edges).toCatalog();
    }

    /** The catalog without what nobody said today: only what was declared before still counts as declared. */
    Catalog withoutUnsaid(Catalog said, Predicate<ObjectId> wasDeclared) {
        List<ObjectId> unsaid = said.ids().stream()
                .filter(id -> covers(id, said) && !wasDeclared.test(id))
                .toList();
        return unsaid.isEmpty() ? said : said.revise().removeAll(unsaid).toCatalog();
    }

    /** Whether nothing is known of an object of this catalog. */
    private boolean covers(ObjectId id, Catalog catalog) {
        if (id.kind() == ObjectKind.COMMENT) {
            return catalog.find(id)
                    .map(Comment.class::cast)
                    .map(Comment::target)
                    .filter(target -> covers(target, catalog) || hasUnknown(ObjectKind.COMMENT, target))
                    .isPresent();
        }
        if (objects.contains(id) || objects.contains(relation(id))) {
            return true;
        }
        if (id.kind() == ObjectKind.SEQUENCE || id.kind() == ObjectKind.SEQUENCE_OWNER) {
            return catalog.find(id.as(ObjectKind.SEQUENCE_OWNER))
                    .map(SequenceOwner.class::cast)
                    .filter(owner -> objects.contains(relation(owner.column())))
                    .isPresent();
        }
        return hasUnknown(id.kind(), id);
    }

    private boolean hasUnknown(ObjectKind kind, ObjectId part) {
        return parts.getOrDefault(relation(part), Set.of()).contains(kind);
    }

    /** The table that a part lies within; what belongs to a table as a whole carries its name. */
    private static ObjectId relation(ObjectId id) {
        return switch (id.kind()) {
            case ROW_SECURITY, REPLICA_IDENTITY, CLUSTERING -> id.as(ObjectKind.TABLE);
            default -> id.parent().isEmpty() ? id : ObjectId.of(ObjectKind.TABLE, id.schema(), id.parent());
        };
    }
}
