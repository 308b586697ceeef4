/* SPDX-License-Identifier: Apache-2.0 */
package io.github.migrationmaven.desired;

import static java.util.Objects.requireNonNull;

import io.github.migrationmaven.model.ObjectId;

/**
 * Something that only the migrations have, and that reads something about to go.
 *
 * @param because what goes
 * @param goes true when PostgreSQL drops the one only with the other; false for a function that names in its body what
 *     will not be there
 */
public record Affected(ObjectId id, ObjectId because, boolean goes) implements Comparable<Affected> {

    public Affected {
        requireNonNull(id, "id is null");
        requireNonNull(because, "because is null");
    }

    @Override
    public int compareTo(Affected other) {
        int byCause = because.compareTo(other.because);
        return byCause != 0 ? byCause : id.compareTo(other.id);
    }
}
