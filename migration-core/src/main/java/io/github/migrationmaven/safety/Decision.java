/* SPDX-License-Identifier: Apache-2.0 */
package io.github.migrationmaven.safety;

import static java.util.Objects.requireNonNull;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * What the project decided about one object.
 *
 * @param newName the last part of the new name, of a rename only
 * @param where where it was typed; empty for one that is only proposed
 */
record Decision(Verb verb, ObjectName name, Optional<String> newName, String where) {

    /** What may happen to the object. */
    enum Verb {
        DROP,
        NARROW,
        RENAME;

        String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    Decision {
        requireNonNull(verb, "verb is null");
        requireNonNull(name, "name is null");
        requireNonNull(newName, "newName is null");
        requireNonNull(where, "where is null");
    }

    static Decision proposed(Verb verb, ObjectName name) {
        return new Decision(verb, name, Optional.empty(), "");
    }

    static Decision proposedRename(ObjectName name, String newName) {
        return new Decision(Verb.RENAME, name, Optional.of(newName), "");
    }

    /** The full new name of a rename. */
    ObjectName renamed() {
        return name.named(newName.orElseThrow());
    }

    /** As it stands in a parameter: {@code rename:shop.orders.total=amount}. */
    String asParameter() {
        return verb.word() + ":" + name + newName.map(to -> "=" + target(to)).orElse("");
    }

    /** As it stands in an SQL declaration: {@code -- migration: rename shop.orders.total to amount}. */
    String asLine() {
        return "-- migration: " + verb.word() + " " + name
                + newName.map(to -> " to " + target(to)).orElse("");
    }

    private static String target(String newName) {
        return new ObjectName("", List.of(newName)).toString();
    }
}
