/* SPDX-License-Identifier: Apache-2.0 */
package io.github.migrationmaven.model;

import static java.util.Objects.requireNonNull;

import java.util.Optional;

/**
 * An installed extension; its members are not managed one by one.
 *
 * @param version absent when it is the one that the server installs by default
 */
public record Extension(ObjectId id, String schema, Optional<String> version) implements SchemaObject {

    public Extension {
        requireNonNull(id, "id is null");
        requireNonNull(schema, "schema is null");
        requireNonNull(version, "version is null");
    }
}
