/* SPDX-License-Identifier: Apache-2.0 */
package io.github.migrationmaven.model;

import static java.util.Objects.requireNonNull;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toCollection;

import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * All managed objects of one database at one moment, what each needs, and the names of what is not managed.
 *
 * <p>Immutable. Two catalogs are compared object by object; the dependencies take no part in it.
 */
public final class Catalog {

    private static final Catalog EMPTY = new Catalog(List.of(), List.of(), List.of());

    private final SortedMap<ObjectId, SchemaObject> objects;
    private final Map<ObjectId, SortedSet<ObjectId>> needs;
    private final Map<ObjectId, SortedSet<ObjectId>> neededBy;
    private final List<Dependency> dependencies;
    private final Set<Dependency> recorded;
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
        SortedMap<ObjectId, SchemaObject> byId = new TreeMap<>();
        for (SchemaObject object : objects) {
            if (byId.put(object.id(), object) != null) {
                throw new IllegalArgumentException("Two objects have one id: " + object.id());
            }
        }
        this.objects = Collections.unmodifiableSortedMap(byId);
        this.dependencies = dependencies.stream()
                .filter(edge -> byId.containsKey(edge.dependent()) && byId.containsKey(edge.referenced()))
                .filter(edge -> !edge.dependent().equals(edge.referenced()))
                .distinct()
                .toList();
        this.recorded = Set.copyOf(this.dependencies);
        this.needs = this.dependencies.stream()
                .collect(
                        groupingBy(Dependency::dependent, mapping(Dependency::referenced, toCollection(TreeSet::new))));
        this.neededBy = this.dependencies.stream()
                .collect(
                        groupingBy(Dependency::referenced, mapping(Dependency::dependent, toCollection(TreeSet::new))));
        this.unmanaged = unmanaged.stream().sorted().toList();
        this.unmanagedDependents = List.copyOf(unmanagedDependents);
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

    /** What {@code id} needs, directly. */
    public Set<ObjectId> needsOf(ObjectId id) {
        return Collections.unmodifiableSet(needs.getOrDefault(id, Collections.emptySortedSet()));
    }

    /** What needs {@code id}, directly. */
    public Set<ObjectId> dependentsOf(ObjectId id) {
        return Collections.unmodifiableSet(neededBy.getOrDefault(id, Collections.emptySortedSet()));
    }

    /** Whether PostgreSQL itself records that {@code dependent} needs {@code referenced}. */
    public boolean isRecorded(ObjectId dependent, ObjectId referenced) {
        return recorded.contains(new Dependency(dependent, referenced, Dependency.Strength.RECORDED));
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
