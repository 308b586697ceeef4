/* SPDX-License-Identifier: Apache-2.0 */
package io.github.migrationmaven.model;

import static java.util.Objects.requireNonNull;

import java.util.Optional;

/**
 * A domain without its check constraints, which are objects of their own.
 *
 * @param baseType the base type with its modifiers as PostgreSQL prints it
 * @param collation the collation's qualified name, absent when it is the base type's own
 */
public record DomainType(
        ObjectId id, String baseType, boolean notNull, Optional<String> defaultExpression, Optional<String> collation)
        implements SchemaObject {

    public DomainType {
        requireNonNull(id, "id is null");
        requireNonNull(baseType, "baseType is null");
        requireNonNull(defaultExpression, "defaultExpression is null");
        requireNonNull(collation, "collation is null");
    }
}
