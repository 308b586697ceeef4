/* SPDX-License-Identifier: Apache-2.0 */
package io.github.migrationmaven.flyway;

import static java.util.Objects.requireNonNull;

import java.util.Optional;

/**
 * One migration as a database and the module's files see it together.
 *
 * @param version absent for repeatable migrations and for the schemas that Flyway created
 * @param description from the file's name, or from the history when there is no file
 * @param script the file's name relative to its location
 * @param state how the two stand to each other
 */
public record HistoryEntry(Optional<String> version, String description, String script, State state) {

    public HistoryEntry {
        requireNonNull(version, "version is null");
        requireNonNull(description, "description is null");
        requireNonNull(script, "script is null");
        requireNonNull(state, "state is null");
    }

    /** How a migration's file and the schema history table stand to each other. */
    public enum State {
        /** Applied, and the file is as it was then. */
        APPLIED,
        /** Applied, and the file has been edited since. */
        CHANGED,
        /** Applied, and there is no such file here. */
        MISSING,
        /** It was tried and failed; Flyway runs nothing more before a repair. */
        FAILED,
        /** The next run applies it. */
        PENDING,
        /** A repeatable one whose file has been edited since it was applied, as is usual: the next run applies it. */
        OUTDATED,
        /** Older than the newest applied one: Flyway refuses to run unless {@code outOfOrder} is set. */
        LATE,
        /** A baseline stands for it. */
        COVERED
    }
}
