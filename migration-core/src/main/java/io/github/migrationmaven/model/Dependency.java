/* SPDX-License-Identifier: Apache-2.0 */
package io.github.migrationmaven.model;

import static java.util.Objects.requireNonNull;

/**
 * One object needs another: it can be created only after it and dropped only before it.
 *
 * @param strength whether PostgreSQL records the need or it was read from the text of a function's body
 */
public record Dependency(ObjectId dependent, ObjectId referenced, Strength strength) {

    /** How sure a dependency is. */
    public enum Strength {
        /** From {@code pg_depend}: PostgreSQL itself keeps to it. */
        RECORDED,
        /**
         * A name found in a body that PostgreSQL keeps as a string: good for ordering, given up where it makes a
         * circle.
         */
        MENTIONED
    }

    public Dependency {
        requireNonNull(dependent, "dependent is null");
        requireNonNull(referenced, "referenced is null");
        requireNonNull(strength, "strength is null");
    }
}
