/* SPDX-License-Identifier: Apache-2.0 */
package io.github.migrationmaven.model;

import static java.util.Objects.requireNonNull;

import java.util.List;

/**
 * A foreign key.
 *
 * @param columns the referencing columns
 * @param references the referenced table
 * @param referencedColumns the referenced columns, one for each of {@code columns}
 * @param deleteColumns the columns that ON DELETE SET NULL or SET DEFAULT sets, empty for all (PostgreSQL 15 and later)
 */
public record ForeignKey(
        ObjectId id,
        List<String> columns,
        ObjectId references,
        List<String> referencedColumns,
        boolean matchFull,
        ReferentialAction onUpdate,
        ReferentialAction onDelete,
        List<String> deleteColumns,
        boolean deferrable,
        boolean initiallyDeferred,
        boolean validated)
        implements SchemaObject, FreelyNamed {

    public ForeignKey {
        requireNonNull(id, "id is null");
        columns = List.copyOf(columns);
        requireNonNull(references, "references is null");
        referencedColumns = List.copyOf(referencedColumns);
        requireNonNull(onUpdate, "onUpdate is null");
        requireNonNull(onDelete, "onDelete is null");
        deleteColumns = List.copyOf(deleteColumns);
    }

    @Override
    public ForeignKey named(String name) {
        return new ForeignKey(
                id.named(name),
                columns,
                references,
                referencedColumns,
                matchFull,
                onUpdate,
                onDelete,
                deleteColumns,
                deferrable,
                initiallyDeferred,
                validated);
    }
}
