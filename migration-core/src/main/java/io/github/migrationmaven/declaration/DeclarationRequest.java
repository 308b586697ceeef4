/* SPDX-License-Identifier: Apache-2.0 */
package io.github.migrationmaven.declaration;

import static java.util.Objects.requireNonNull;

import io.github.migrationmaven.ConnectionSettings;
import io.github.migrationmaven.declaration.jooq.JooqRequest;
import io.github.migrationmaven.declaration.jpa.JpaRequest;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * What a module declares, in the order in which it takes effect.
 *
 * @param before SQL files, or directories of them, that come before the entities: extensions and types
 * @param jpa where the module's entities are; empty when JPA takes no part
 * @param jooq the classes that jOOQ generated; empty when it takes no part
 * @param sql SQL files, or directories of them
 * @param model a database whose schema is the declaration, and the whole of it
 * @param entities how what entities say is taken
 */
public record DeclarationRequest(
        List<Path> before,
        Optional<JpaRequest> jpa,
        Optional<JooqRequest> jooq,
        List<Path> sql,
        Optional<ConnectionSettings> model,
        EntityOptions entities) {

    public DeclarationRequest {
        before = List.copyOf(before);
        requireNonNull(jpa, "jpa is null");
        requireNonNull(jooq, "jooq is null");
        sql = List.copyOf(sql);
        requireNonNull(model, "model is null");
        requireNonNull(entities, "entities is null");
    }

    /** SQL and entities, and nothing else, with the usual options. */
    public DeclarationRequest(List<Path> before, Optional<JpaRequest> jpa, List<Path> sql) {
        this(before, jpa, Optional.empty(), sql, Optional.empty(), EntityOptions.usual());
    }

    /** A database, and nothing else. */
    public static DeclarationRequest of(ConnectionSettings model) {
        return new DeclarationRequest(
                List.of(), Optional.empty(), Optional.empty(), List.of(), Optional.of(model), EntityOptions.usual());
    }

    /** The same with jOOQ's classes. */
    public DeclarationRequest with(JooqRequest classes) {
        return new DeclarationRequest(before, jpa, Optional.of(classes), sql, model, entities);
    }

    /** The same with other options for entities. */
    public DeclarationRequest with(EntityOptions options) {
        return new DeclarationRequest(before, jpa, jooq, sql, model, options);
    }
}
