/* SPDX-License-Identifier: Apache-2.0 */
package io.github.migrationmaven.model;

import static java.util.Objects.requireNonNull;

/** A PostgreSQL schema: a namespace. */
public record NamedSchema(ObjectId id) implements SchemaObject {

    public NamedSchema {
        requireNonNull(id, "id is null");
    }
}
