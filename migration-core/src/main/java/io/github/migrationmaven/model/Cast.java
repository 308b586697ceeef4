/* SPDX-License-Identifier: Apache-2.0 */
package io.github.migrationmaven.model;

import static java.util.Objects.requireNonNull;

/**
 * A cast between two types, named {@code source AS target} within the type that it was made for; {@code definition} is
 * what follows the types in {@code CREATE CAST}.
 */
public record Cast(ObjectId id, String definition) implements SchemaObject {

    public Cast {
        requireNonNull(id, "id is null");
        requireNonNull(definition, "definition is null");
    }
}
