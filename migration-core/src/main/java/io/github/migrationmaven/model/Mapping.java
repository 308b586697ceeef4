/* SPDX-License-Identifier: Apache-2.0 */
package io.github.migrationmaven.model;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/**
 * What entities say about the tables that a provider made for them, beyond what the catalog shows: what a person wrote,
 * and what the provider added by itself.
 *
 * @param tables the tables that the provider made
 * @param collections those of them that hold a collection, not an entity
 * @param columns what is known of their columns, by id
 * @param impliedUniques for a table the sets of columns that the provider makes unique although nobody wrote it
 * @param usualTypes types as the provider writes them where nobody gave a size
 * @param written constraints and indexes of these tables that stand in SQL files
 */
public record Mapping(
        Set<ObjectId> tables,
        Set<ObjectId> collections,
        Map<ObjectId, MappedColumn> columns,
        Map<ObjectId, Set<Set<String>>> impliedUniques,
        Set<String> usualTypes,
        Set<ObjectId> written) {

    public Mapping {
        tables = Set.copyOf(tables);
        collections = Set.copyOf(collections);
        columns = Map.copyOf(columns);
        impliedUniques = Map.copyOf(impliedUniques);
        usualTypes = Set.copyOf(usualTypes);
        written = Set.copyOf(written);
    }

    /** No entity takes part. */
    public static Mapping none() {
        return new Mapping(Set.of(), Set.of(), Map.of(), Map.of(), Set.of(), Set.of());
    }

    /** Whether an entity speaks of this table, or of the table that this object lies within. */
    public boolean speaksOf(ObjectId id) {
        return tables.contains(id) || !written.contains(id) && tables.contains(tableOf(id));
    }

    /** What is known of a column; absent when the provider tells nothing of it. */
    public Optional<MappedColumn> column(ObjectId id) {
        return Optional.ofNullable(columns.get(id));
    }

    /** The same mapping with one more thing known of a column. */
    public Mapping with(MappedColumn column) {
        Map<ObjectId, MappedColumn> more = new TreeMap<>(columns);
        more.put(column.id(), column);
        return new Mapping(tables, collections, more, impliedUniques, usualTypes, written);
    }

    private static ObjectId tableOf(ObjectId part) {
        return ObjectId.of(ObjectKind.TABLE, part.schema(), part.parent());
    }
}
