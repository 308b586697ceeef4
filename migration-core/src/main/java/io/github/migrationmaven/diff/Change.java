/* SPDX-License-Identifier: Apache-2.0 */
package io.github.migrationmaven.diff;

import static java.util.Objects.requireNonNull;

import io.github.migrationmaven.model.ObjectId;
import io.github.migrationmaven.model.SchemaObject;

/** One difference between two catalogs. */
public sealed interface Change {

    ObjectId id();

    /** The object is in the desired catalog only. */
    record Create(SchemaObject after) implements Change {

        public Create {
            requireNonNull(after, "after is null");
        }

        @Override
        public ObjectId id() {
            return after.id();
        }
    }

    /** The object is in the current catalog only. */
    record Drop(SchemaObject before) implements Change {

        public Drop {
            requireNonNull(before, "before is null");
        }

        @Override
        public ObjectId id() {
            return before.id();
        }
    }

    /** The object is in both, with another value. */
    record Alter(SchemaObject before, SchemaObject after) implements Change {

        public Alter {
            requireNonNull(before, "before is null");
            requireNonNull(after, "after is null");
        }

        @Override
        public ObjectId id() {
            return after.id();
        }
    }
}
