/* SPDX-License-Identifier: Apache-2.0 */
package io.github.migrationmaven.migrations;

import static java.util.Objects.requireNonNull;

import java.util.Optional;

/**
 * A difference that a module accepts, as {@code migration-accepted.yaml} says it.
 *
 * @param object the object's name with its kind: {@code column shop.orders.total}
 * @param migrations what the migrations make of it, absent when they do not have it
 * @param declaration what the declaration makes of it, absent when it does not have it
 * @param reason why, in the words of the project; empty where nobody gave one
 */
public record AcceptedEntry(String object, Optional<String> migrations, Optional<String> declaration, String reason) {

    public AcceptedEntry {
        requireNonNull(object, "object is null");
        requireNonNull(migrations, "migrations is null");
        requireNonNull(declaration, "declaration is null");
        requireNonNull(reason, "reason is null");
    }
}
