/* SPDX-License-Identifier: Apache-2.0 */
package io.github.migrationmaven.model;

import static java.util.Objects.requireNonNull;

/**
 * A check constraint of a domain, named within it; {@code definition} is {@code CHECK (…)} with {@code NOT VALID} if
 * so.
 */
public record DomainConstraint(ObjectId id, String definition) implements SchemaObject {

    public DomainConstraint {
        requireNonNull(id, "id is null");
        requireNonNull(definition, "definition is null");
    }
}
