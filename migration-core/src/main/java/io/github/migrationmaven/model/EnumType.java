/* SPDX-License-Identifier: Apache-2.0 */
package io.github.migrationmaven.model;

import static java.util.Objects.requireNonNull;

import java.util.List;

/** An enum type with its labels in their sort order. */
public record EnumType(ObjectId id, List<String> labels) implements SchemaObject {

    public EnumType {
        requireNonNull(id, "id is null");
        labels = List.copyOf(labels);
    }
}
