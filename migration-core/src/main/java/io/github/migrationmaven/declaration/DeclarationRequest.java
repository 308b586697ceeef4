/* SPDX-License-Identifier: Apache-2.0 */
package io.github.migrationmaven.declaration;

import static java.util.Objects.requireNonNull;

import io.github.migrationmaven.declaration.jpa.JpaRequest;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * What a module declares, in the order in which it takes effect.
 *
 * @param before SQL files, or directories of them, that come before the entities: extensions and types
 * @param jpa where the module's entities are; empty when JPA takes no part
 * @param sql SQL files, or directories of them
 */
public record DeclarationRequest(List<Path> before, Optional<JpaRequest> jpa, List<Path> sql) {

    public DeclarationRequest {
        before = List.copyOf(before);
        requireNonNull(jpa, "jpa is null");
        sql = List.copyOf(sql);
    }
}
