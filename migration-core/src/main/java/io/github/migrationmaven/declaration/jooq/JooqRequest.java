/* SPDX-License-Identifier: Apache-2.0 */
package io.github.migrationmaven.declaration.jooq;

import static java.util.Objects.requireNonNull;

import io.github.migrationmaven.declaration.loading.ModulePath;
import java.util.List;

/**
 * The classes that jOOQ generated for a module, and the class path on which its jOOQ runs.
 *
 * @param classes names of generated catalogs and schemas, at least one
 */
public record JooqRequest(List<String> classes, ModulePath path) {

    public JooqRequest {
        classes = List.copyOf(classes);
        requireNonNull(path, "path is null");
        if (classes.isEmpty()) {
            throw new IllegalArgumentException("No class is named.");
        }
    }
}
