/* SPDX-License-Identifier: Apache-2.0 */
package io.github.migrationmaven.model;

import static java.util.Objects.requireNonNull;

import java.util.Locale;

/**
 * The identity of an object within a database, and its place in every sorted list.
 *
 * @param schema the schema's name, empty for objects that live outside schemas
 * @param parent the relation or domain within which the object is named, the type that a cast was made for; empty where
 *     there is none
 * @param name the name as the catalog holds it, unquoted; the schema's or extension's own name for these
 * @param signature what tells apart objects of one name: the argument types of a function as PostgreSQL prints them
 *     ({@code integer, text}), the commented object's kind for a comment; empty for all others
 */
public record ObjectId(ObjectKind kind, String schema, String parent, String name, String signature)
        implements Comparable<ObjectId> {

    public ObjectId {
        requireNonNull(kind, "kind is null");
        requireNonNull(schema, "schema is null");
        requireNonNull(parent, "parent is null");
        requireNonNull(name, "name is null");
        requireNonNull(signature, "signature is null");
    }

    /** An object that lives outside schemas: a schema or an extension. */
    public static ObjectId global(ObjectKind kind, String name) {
        return new ObjectId(kind, "", "", name, "");
    }

    /** An object that is named within a schema. */
    public static ObjectId of(ObjectKind kind, String schema, String name) {
        return new ObjectId(kind, schema, "", name, "");
    }

    /** An object that is named within a table, a domain or another relation. */
    public static ObjectId within(ObjectKind kind, String schema, String parent, String name) {
        return new ObjectId(kind, schema, parent, name, "");
    }

    /** A function or procedure, with its argument types as PostgreSQL prints them. */
    public static ObjectId routine(ObjectKind kind, String schema, String name, String argumentTypes) {
        return new ObjectId(kind, schema, "", name, argumentTypes);
    }

    /**
     * A cast; its types as PostgreSQL prints them.
     *
     * @param schema that of {@code type}, the one of its two types that is not PostgreSQL's own; both empty where
     *     neither is
     */
    public static ObjectId cast(String schema, String type, String source, String target) {
        return new ObjectId(ObjectKind.CAST, schema, type, source + " AS " + target, "");
    }

    /** The same identity under another name. */
    public ObjectId named(String other) {
        return new ObjectId(kind, schema, parent, other, signature);
    }

    /** The same identity as another kind of object. */
    public ObjectId as(ObjectKind other) {
        return new ObjectId(other, schema, parent, name, signature);
    }

    /**
     * By kind, schema, parent, name and signature. Written out, since sorting and looking up ids is what takes time.
     */
    @Override
    public int compareTo(ObjectId other) {
        int order = kind.compareTo(other.kind);
        if (order == 0) {
            order = schema.compareTo(other.schema);
        }
        if (order == 0) {
            order = parent.compareTo(other.parent);
        }
        if (order == 0) {
            order = name.compareTo(other.name);
        }
        return order == 0 ? signature.compareTo(other.signature) : order;
    }

    /** The name comes first, since it is what most ids differ in. */
    @Override
    public boolean equals(Object other) {
        return this == other
                || other instanceof ObjectId id
                        && kind == id.kind
                        && name.equals(id.name)
                        && parent.equals(id.parent)
                        && schema.equals(id.schema)
                        && signature.equals(id.signature);
    }

    @Override
    public int hashCode() {
        int hash = 31 * kind.hashCode() + schema.hashCode();
        hash = 31 * hash + parent.hashCode();
        hash = 31 * hash + name.hashCode();
        return 31 * hash + signature.hashCode();
    }

    /** The kind and the name in plain words for messages: {@code column shop.orders.total}. */
    @Override
    public String toString() {
        StringBuilder text =
                new StringBuilder(kind.name().toLowerCase(Locale.ROOT).replace('_', ' '));
        text.append(' ');
        if (kind == ObjectKind.CAST) {
            return text.append('(').append(name).append(')').toString();
        }
        if (!schema.isEmpty()) {
            text.append(schema).append('.');
        }
        if (!parent.isEmpty()) {
            text.append(parent).append('.');
        }
        text.append(name);
        if (kind == ObjectKind.FUNCTION || kind == ObjectKind.PROCEDURE) {
            text.append('(').append(signature).append(')');
        }
        return text.toString();
    }
}
