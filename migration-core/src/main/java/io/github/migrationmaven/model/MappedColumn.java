/* SPDX-License-Identifier: Apache-2.0 */
package io.github.migrationmaven.model;

import static java.util.Objects.requireNonNull;

import java.util.List;
import java.util.Optional;

/**
 * What a property says about its column beyond what the catalog shows.
 *
 * @param id the column
 * @param typed whether the type stands in the mapping as it is, as in {@code columnDefinition}
 * @param checked whether a check on it comes from the provider, and from nobody else
 * @param usualType the type that the provider writes for it where nobody gave a size, if it is another one than for all
 *     columns
 * @param constants every value that the property can store, as text; empty when nobody knows
 */
public record MappedColumn(
        ObjectId id, boolean typed, boolean checked, Optional<String> usualType, List<String> constants) {

    public MappedColumn {
        requireNonNull(id, "id is null");
        requireNonNull(usualType, "usualType is null");
        constants = List.copyOf(constants);
    }
}
