/* SPDX-License-Identifier: Apache-2.0 */
package io.github.migrationmaven.model;

import static java.util.Objects.requireNonNull;

/**
 * A sequence that stands on its own; one behind an identity column is part of the {@link Column}.
 *
 * @param dataType {@code smallint}, {@code integer} or {@code bigint}
 */
public record Sequence(ObjectId id, String dataType, SequenceOptions options, boolean unlogged)
        implements SchemaObject {

    public Sequence {
        requireNonNull(id, "id is null");
        requireNonNull(dataType, "dataType is null");
        requireNonNull(options, "options is null");
    }
}
