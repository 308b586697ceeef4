/* SPDX-License-Identifier: Apache-2.0 */
package io.github.migrationmaven.model;

import static java.util.Objects.requireNonNull;

/** A comment on an object, an object of its own. */
public record Comment(ObjectId id, ObjectId target, String text) implements SchemaObject {

    public Comment {
        requireNonNull(id, "id is null");
        requireNonNull(target, "target is null");
        requireNonNull(text, "text is null");
    }

    /** A comment on {@code target}, with the identity that every comment on it has. */
    public static Comment on(ObjectId target, String text) {
        return new Comment(idOn(target), target, text);
    }

    /** The identity of a comment on {@code target}. */
    public static ObjectId idOn(ObjectId target) {
        String signature = (target.kind() + " " + target.signature()).strip();
        return new ObjectId(ObjectKind.COMMENT, target.schema(), target.parent(), target.name(), signature);
    }
}
