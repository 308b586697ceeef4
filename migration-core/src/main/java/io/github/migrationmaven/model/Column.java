/* SPDX-License-Identifier: Apache-2.0 */
package io.github.migrationmaven.model;

import static java.util.Objects.requireNonNull;

import java.util.Objects;
import java.util.Optional;

/**
 * A column of a table. Its default is an object of its own, so that it can be set and dropped without the column.
 *
 * @param position the physical place in the table, from 1; a table with other positions is the same table, so it takes
 *     no part in equality
 * @param type the type with its modifiers as PostgreSQL prints it
 * @param collation the collation's qualified name, absent when it is the type's own
 */
public record Column(
        ObjectId id,
        int position,
        String type,
        Optional<String> collation,
        boolean notNull,
        Optional<Generated> generated,
        Optional<Identity> identity)
        implements SchemaObject {

    public Column {
        requireNonNull(id, "id is null");
        requireNonNull(type, "type is null");
        requireNonNull(collation, "collation is null");
        requireNonNull(generated, "generated is null");
        requireNonNull(identity, "identity is null");
    }

    /** The table that the column belongs to. */
    public ObjectId table() {
        return ObjectId.of(ObjectKind.TABLE, id.schema(), id.parent());
    }

    /** The name of the sequence behind an identity column; absent for all others. */
    public Optional<String> identitySequence() {
        return identity.map(value -> value.sequence().orElseGet(() -> Identity.usualSequence(id.parent(), id.name())));
    }

    /** The same column of another type. */
    public Column withType(String other) {
        return new Column(id, position, other, collation, notNull, generated, identity);
    }

    /** The same column that takes nulls, or does not. */
    public Column withNotNull(boolean other) {
        return new Column(id, position, type, collation, other, generated, identity);
    }

    /** The same column generated from another expression, or from none. */
    public Column withGenerated(Optional<Generated> other) {
        return new Column(id, position, type, collation, notNull, other, identity);
    }

    /** The same column numbered in another way, or not at all. */
    public Column withIdentity(Optional<Identity> other) {
        return new Column(id, position, type, collation, notNull, generated, other);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Column column
                && id.equals(column.id)
                && type.equals(column.type)
                && collation.equals(column.collation)
                && notNull == column.notNull
                && generated.equals(column.generated)
                && identity.equals(column.identity);
    }

    @Override
    public int hashCode() {
        return Objects.hash(id, type, collation, notNull, generated, identity);
    }
}
