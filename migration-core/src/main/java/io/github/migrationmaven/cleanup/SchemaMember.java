/* SPDX-License-Identifier: Apache-2.0 */
package io.github.migrationmaven.cleanup;

import static java.util.Objects.requireNonNull;

import java.util.Locale;

/**
 * An object that stands in a schema by itself: a table and not its index, a type and not its array.
 *
 * @param schema unquoted
 * @param name unquoted, without the arguments of a function
 * @param kind in PostgreSQL's words, such as {@code materialized view}
 * @param identity as a statement names it
 * @param owner who alone may drop it
 * @param ours whether the user has the privileges of the owner
 * @param extension whether it is a member of an extension
 */
record SchemaMember(
        String schema, String name, String kind, String identity, String owner, boolean ours, boolean extension) {

    SchemaMember {
        requireNonNull(schema, "schema is null");
        requireNonNull(name, "name is null");
        requireNonNull(kind, "kind is null");
        requireNonNull(identity, "identity is null");
        requireNonNull(owner, "owner is null");
    }

    /** The statement that drops it and nothing else. */
    String drop() {
        String word = switch (kind) {
            case "composite type" -> "TYPE";
            case "statistics object" -> "STATISTICS";
            default -> kind.toUpperCase(Locale.ROOT);
        };
        return "DROP " + word + " " + identity;
    }

    @Override
    public String toString() {
        return kind + " " + identity;
    }
}
