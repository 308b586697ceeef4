/* SPDX-License-Identifier: Apache-2.0 */
package io.github.migrationmaven.model;

import static java.util.Objects.requireNonNull;

import java.util.List;
import java.util.Optional;

/**
 * How a column of a table or materialised view is stored and analysed, absent where all is as usual. Its id carries the
 * relation as parent and the column's name.
 *
 * @param storage {@code PLAIN}, {@code EXTERNAL}, {@code EXTENDED} or {@code MAIN}; absent when it is the type's own
 * @param usualStorage the type's own storage
 * @param compression {@code pglz} or {@code lz4}
 * @param statistics the statistics target, 0 or more
 * @param options as {@code name=value}, sorted
 */
public record ColumnSettings(
        ObjectId id,
        Optional<String> storage,
        String usualStorage,
        Optional<String> compression,
        Optional<Integer> statistics,
        List<String> options)
        implements SchemaObject {

    public ColumnSettings {
        requireNonNull(id, "id is null");
        requireNonNull(storage, "storage is null");
        requireNonNull(usualStorage, "usualStorage is null");
        requireNonNull(compression, "compression is null");
        requireNonNull(statistics, "statistics is null");
        options = List.copyOf(options);
    }

    /** The column that has the settings. */
    public ObjectId column() {
        return id.as(ObjectKind.COLUMN);
    }

    /** No settings at all: everything as usual. */
    public ColumnSettings none() {
        return new ColumnSettings(id, Optional.empty(), usualStorage, Optional.empty(), Optional.empty(), List.of());
    }
}
