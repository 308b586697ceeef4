/* SPDX-License-Identifier: Apache-2.0 */
package io.github.migrationmaven.model;

import static java.util.Objects.requireNonNull;

import java.util.Optional;

/**
 * A column that a view shows: it follows from the view's query, and decides whether the view can be replaced in place.
 */
public record ViewColumn(String name, String type, Optional<String> collation) {

    public ViewColumn {
        requireNonNull(name, "name is null");
        requireNonNull(type, "type is null");
        requireNonNull(collation, "collation is null");
    }
}
