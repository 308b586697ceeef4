/* SPDX-License-Identifier: Apache-2.0 */
package io.github.migrationmaven.model;

import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;

/** A catalog in the making: starts as another one, which stays as it is. */
public final class CatalogRevision {

    private final SortedMap<ObjectId, SchemaObject> objects = new TreeMap<>();
    private final Set<Dependency> dependencies;
    private final Set<UnmanagedObject> unmanaged;
    private final List<UnmanagedDependent> unmanagedDependents;

    CatalogRevision(Catalog from) {
        from.objects().forEach(object -> objects.put(object.id(), object));
        dependencies = new LinkedHashSet<>(from.dependencies());
        unmanaged = new TreeSet<>(from.unmanaged());
        unmanagedDependents = new ArrayList<>(from.unmanagedDependents());
    }

    /** Adds an object, or gives the one of this id another value. */
    public CatalogRevision put(SchemaObject object) {
        objects.put(object.id(), requireNonNull(object, "object is null"));
        return this;
    }

    /** Takes an object away, with all dependencies from and to it. */
    public CatalogRevision remove(ObjectId id) {
        objects.remove(id);
        dependencies.removeIf(
                edge -> edge.dependent().equals(id) || edge.referenced().equals(id));
        return this;
    }

    /** Takes several objects out, with the dependencies from and to them. */
    public CatalogRevision removeAll(Collection<ObjectId> ids) {
        Set<ObjectId> gone = Set.copyOf(ids);
        objects.keySet().removeAll(gone);
        dependencies.removeIf(edge -> gone.contains(edge.dependent()) || gone.contains(edge.referenced()));
        return this;
    }

    /** Adds dependencies; those whose ends are not there in the end are left out. */
    public CatalogRevision depend(Collection<Dependency> edges) {
        dependencies.addAll(edges);
        return this;
    }

    /** Names what has no reader yet. */
    public CatalogRevision leaveUnmanaged(Collection<UnmanagedObject> others) {
        unmanaged.addAll(others);
        return this;
    }

    /**
     * Puts objects in the place of others, all at once, so that two can swap their names.
     *
     * <p>Dependencies, comments, and what is said about an index go over to the new ids. Two objects can be replaced by
     * one.
     *
     * @param replacements the new object for each id that is replaced
     */
    public CatalogRevision replace(Map<ObjectId, ? extends SchemaObject> replacements) {
        Map<ObjectId, ObjectId> ids = new TreeMap<>();
        replacements.forEach((id, object) -> ids.put(id, object.id()));
        List<Comment> comments = commentsOn(ids);
        comments.forEach(comment -> ids.put(comment.id(), Comment.idOn(moved(comment.target(), ids))));

        List<IndexStatistics> statistics = statisticsOf(ids);
        statistics.forEach(each -> ids.put(each.id(), moved(each.index(), ids).as(ObjectKind.INDEX_STATISTICS)));

        ids.keySet().forEach(objects::remove);
        replacements.values().forEach(this::put);
        statistics.forEach(each -> put(new IndexStatistics(moved(each.id(), ids), each.targets())));
        objects.replaceAll((id, object) ->
                object instanceof IndexChoice choice ? choice.mapped(index -> moved(index, ids)) : object);
        comments.forEach(comment -> put(Comment.on(moved(comment.target(), ids), comment.text())));

        List<Dependency> edges = new ArrayList<>();
        dependencies.forEach(edge -> edges.add(
                new Dependency(moved(edge.dependent(), ids), moved(edge.referenced(), ids), edge.strength())));
        dependencies.clear();
        dependencies.addAll(edges);
        unmanagedDependents.replaceAll(dependent -> dependent.mapped(id -> moved(id, ids)));
        return this;
    }

    private static ObjectId moved(ObjectId id, Map<ObjectId, ObjectId> ids) {
        return ids.getOrDefault(id, id);
    }

    private List<Comment> commentsOn(Map<ObjectId, ObjectId> ids) {
        return ids.entrySet().stream()
                .filter(entry -> !entry.getKey().equals(entry.getValue()))
                .map(entry -> Optional.ofNullable(objects.get(Comment.idOn(entry.getKey()))))
                .flatMap(Optional::stream)
                .map(Comment.class::cast)
                .toList();
    }

    private List<IndexStatistics> statisticsOf(Map<ObjectId, ObjectId> ids) {
        return ids.keySet().stream()
                .filter(id -> id.kind() == ObjectKind.INDEX)
                .map(id -> Optional.ofNullable(objects.get(id.as(ObjectKind.INDEX_STATISTICS))))
                .flatMap(Optional::stream)
                .map(IndexStatistics.class::cast)
                .toList();
    }

    /** The catalog as it is now. */
    public Catalog toCatalog() {
        return new Catalog(objects.values(), dependencies, unmanaged, unmanagedDependents);
    }
}
