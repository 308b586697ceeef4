/* SPDX-License-Identifier: Apache-2.0 */
package io.github.migrationmaven.model;

import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * All managed objects of one database at one moment, what each needs, and the names of what is not managed.
 *
 * <p>Immutable. Two catalogs are compared object by object; the dependencies take no part in it.
 */
public final class Catalog {

    private static final Catalog EMPTY = new Catalog(List.of(), List.of(), List.of());

    /** In the order of the ids, for a look-up by hash. */
    private final Map<ObjectId, SchemaObject> objects;

    private final Map<ObjectId, List<ObjectId>> needs = new HashMap<>();
    private final Map<ObjectId, List<ObjectId>> neededBy = new HashMap<>();
    private final Set<Dependency> edges = new LinkedHashSet<>();
    private final List<Dependency> dependencies;
    private final List<UnmanagedObject> unmanaged;
    private final List<UnmanagedDependent> unmanagedDependents;

    /**
     * @param dependencies only those between two of {@code objects} are kept
     * @throws IllegalArgumentException when two objects have one id
     */
    public Catalog(
            Collection<? extends SchemaObject> objects,
            Collection<Dependency> dependencies,
            Collection<UnmanagedObject> unmanaged) {
        this(objects, dependencies, unmanaged, List.of());
    }

    /**
     * @param dependencies only those between two of {@code objects} are kept
     * @throws IllegalArgumentException when two objects have one id
     */
    public Catalog(
            Collection<? extends SchemaObject> objects,
            Collection<Dependency> dependencies,
            Collection<UnmanagedObject> unmanaged,
            Collection<UnmanagedDependent> unmanagedDependents) {
        this.objects = Collections.unmodifiableMap(byId(objects));
        dependencies.forEach(this::add);
        this.dependencies = List.copyOf(edges);
        this.unmanaged = unmanaged.stream().sorted().toList();
        this.unmanagedDependents = List.copyOf(unmanagedDependents);
    }

    private static Map<ObjectId, SchemaObject> byId(Collection<? extends SchemaObject> objects) {
        List<SchemaObject> sorted = new ArrayList<>(objects);
        sorted.sort(Comparator.comparing(SchemaObject::id));
        Map<ObjectId, SchemaObject> byId = new LinkedHashMap<>(2 * sorted.size());
        for (SchemaObject object : sorted) {
            if (byId.put(object.id(), object) != null) {
                throw new IllegalArgumentException("Two objects have one id: " + object.id());
            }
        }
        return byId;
    }

    private void add(Dependency edge) {
        ObjectId dependent = edge.dependent();
        ObjectId referenced = edge.referenced();
        boolean within = objects.containsKey(dependent) && objects.containsKey(referenced);
        if (within && !dependent.equals(referenced) && edges.add(edge)) {
            needs.computeIfAbsent(dependent, id -> new ArrayList<>(4)).add(referenced);
            neededBy.computeIfAbsent(referenced, id -> new ArrayList<>(4)).add(dependent);
        }
    }

    /** The catalog of an empty database. */
    public static Catalog empty() {
        return EMPTY;
    }

    /** All objects, in the order of their ids. */
    public Collection<SchemaObject> objects() {
        return objects.values();
    }

    /** All ids, in their order. */
    public Set<ObjectId> ids() {
        return objects.keySet();
    }

    public boolean contains(ObjectId id) {
        return objects.containsKey(id);
    }

    public Optional<SchemaObject> find(ObjectId id) {
        return Optional.ofNullable(objects.get(requireNonNull(id, "id is null")));
    }

    /** All objects of one kind of value, in the order of their ids. */
    public <T extends SchemaObject> List<T> all(Class<T> type) {
        return objects.values().stream()
                .filter(type::isInstance)
                .map(type::cast)
                .toList();
    }

    /** All dependencies between objects of this catalog. */
    public List<Dependency> dependencies() {
        return dependencies;
    }

    /** What {@code id} needs, directly, in the order of the ids. */
    public Set<ObjectId> needsOf(ObjectId id) {
        return sorted(needs, id);
    }

    /** What needs {@code id}, directly, in the order of the ids. */
    public Set<ObjectId> dependentsOf(ObjectId id) {
        return sorted(neededBy, id);
    }

    private static Set<ObjectId> sorted(Map<ObjectId, List<ObjectId>> ids, ObjectId id) {
        return Collections.unmodifiableSortedSet(new TreeSet<>(ids.getOrDefault(id, List.of())));
    }

    /** Whether {@code dependent} needs {@code referenced}, directly. */
    public boolean needs(ObjectId dependent, ObjectId referenced) {
        return isRecorded(dependent, referenced)
                || edges.contains(new Dependency(dependent, referenced, Dependency.Strength.MENTIONED));
    }

    /** Whether PostgreSQL itself records that {@code dependent} needs {@code referenced}. */
    public boolean isRecorded(ObjectId dependent, ObjectId referenced) {
        return edges.contains(new Dependency(dependent, referenced, Dependency.Strength.RECORDED));
    }

    /** What has no reader yet, sorted. */
    public List<UnmanagedObject> unmanaged() {
        return unmanaged;
    }

    /** What is not managed and needs an object of this catalog. */
    public List<UnmanagedDependent> unmanagedDependents() {
        return unmanagedDependents;
    }

    /** Another catalog, made from this one step by step. */
    public CatalogRevision revise() {
        return new CatalogRevision(this);
    }

    @Override
    public String toString() {
        return objects.size() + " objects, " + unmanaged.size() + " not managed";
    }
}
