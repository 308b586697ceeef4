/* SPDX-License-Identifier: Apache-2.0 */
package io.github.migrationmaven.model;

import static java.util.Objects.requireNonNull;

import java.util.List;
import java.util.Optional;

/**
 * An index that does not stand behind a constraint, named within the table or materialised view it indexes.
 *
 * @param columns the columns that are keys as they are, in their order; empty when any key is an expression
 * @param definition everything of {@code pg_get_indexdef} from {@code USING} on: method, keys, INCLUDE, options,
 *     predicate
 * @param predicate the WHERE of a partial index, without the word
 * @param valid false for the leftover of a failed CREATE INDEX CONCURRENTLY
 */
public record Index(
        ObjectId id, boolean unique, List<String> columns, String definition, Optional<String> predicate, boolean valid)
        implements SchemaObject, FreelyNamed {

    public Index {
        requireNonNull(id, "id is null");
        columns = List.copyOf(columns);
        requireNonNull(definition, "definition is null");
        requireNonNull(predicate, "predicate is null");
    }

    @Override
    public Index named(String name) {
        return new Index(id.named(name), unique, columns, definition, predicate, valid);
    }
}
