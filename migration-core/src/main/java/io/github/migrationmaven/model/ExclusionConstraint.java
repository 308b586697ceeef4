/* SPDX-License-Identifier: Apache-2.0 */
package io.github.migrationmaven.model;

import static java.util.Objects.requireNonNull;

import java.util.List;

/** An exclusion constraint; {@code definition} is everything after the name, from {@code EXCLUDE} on. */
public record ExclusionConstraint(ObjectId id, String definition) implements SchemaObject, FreelyNamed {

    public ExclusionConstraint {
        requireNonNull(id, "id is null");
        requireNonNull(definition, "definition is null");
    }

    /** None: its keys may be expressions, and stand in the definition. */
    @Override
    public List<String> columns() {
        return List.of();
    }

    @Override
    public ExclusionConstraint named(String name) {
        return new ExclusionConstraint(id.named(name), definition);
    }
}
