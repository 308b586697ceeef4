/* SPDX-License-Identifier: Apache-2.0 */
package io.github.migrationmaven.declaration.jpa;

import static java.util.Objects.requireNonNull;

import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What a provider knows of its mapping beyond the statements that it writes.
 *
 * @param usualTypes types as PostgreSQL prints them that the provider writes where nobody gave a size
 * @param tables what it knows of each table; empty when it tells nothing
 */
public record MappingFacts(Set<String> usualTypes, List<TableFacts> tables) {

    public MappingFacts {
        usualTypes = Set.copyOf(usualTypes);
        tables = List.copyOf(tables);
    }

    /**
     * One table.
     *
     * @param schema absent when it is the one that is used where none is named
     * @param name as PostgreSQL holds it
     * @param collection whether it holds a collection, not an entity
     * @param impliedUniques sets of columns that are unique although nobody wrote it
     */
    public record TableFacts(
            Optional<String> schema,
            String name,
            boolean collection,
            List<ColumnFacts> columns,
            Set<Set<String>> impliedUniques) {

        public TableFacts {
            requireNonNull(schema, "schema is null");
            requireNonNull(name, "name is null");
            columns = List.copyOf(columns);
            impliedUniques = Set.copyOf(impliedUniques);
        }
    }

    /**
     * One column.
     *
     * @param name as PostgreSQL holds it
     * @param typed whether its type stands in the mapping as it is
     * @param checked whether a check on it comes from the provider and from nobody else
     * @param usualType the type that is written for it where nobody gave a size, if it is another one than for all
     *     columns
     * @param constants every value that it can store, as text; empty when nobody knows
     */
    public record ColumnFacts(
            String name, boolean typed, boolean checked, Optional<String> usualType, List<String> constants) {

        public ColumnFacts {
            requireNonNull(name, "name is null");
            requireNonNull(usualType, "usualType is null");
            constants = List.copyOf(constants);
        }
    }
}
