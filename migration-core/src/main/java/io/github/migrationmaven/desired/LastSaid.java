/* SPDX-License-Identifier: Apache-2.0 */
package io.github.migrationmaven.desired;

import io.github.migrationmaven.model.ObjectId;
import io.github.migrationmaven.model.ReferentialAction;
import java.util.Optional;

/** Which attributes the declaration gave to objects when the last migration was published, by today's ids. */
public interface LastSaid {

    /** The type that it gave a column, as PostgreSQL prints it; absent when nobody knows. */
    Optional<String> type(ObjectId column);

    /** Whether it said NOT NULL of a column. */
    boolean notNull(ObjectId column);

    /** What it said of a foreign key for the event that a referenced row goes; absent when it said nothing. */
    Optional<ReferentialAction> onDelete(ObjectId foreignKey);

    /** Nobody wrote anything down. */
    static LastSaid nothing() {
        return new LastSaid() {
            @Override
            public Optional<String> type(ObjectId column) {
                return Optional.empty();
            }

            @Override
            public boolean notNull(ObjectId column) {
                return false;
            }

            @Override
            public Optional<ReferentialAction> onDelete(ObjectId foreignKey) {
                return Optional.empty();
            }
        };
    }
}
