/* SPDX-License-Identifier: Apache-2.0 */
package io.github.migrationmaven.cleanup;

import io.github.migrationmaven.MigrationException;
import io.github.migrationmaven.target.LiveDatabase;
import java.util.List;

/** Says in which state a cleanup that failed has left its database. */
final class StateAfter {

    private final LiveDatabase database;
    private final Managed managed;

    StateAfter(LiveDatabase database, Managed managed) {
        this.database = database;
        this.managed = managed;
    }

    /** Asks on a new connection, since the old one may be gone. */
    String words(Inspection before) {
        try {
            List<String> left = database.ask(
                    "looking at what is left",
                    connection -> Ground.of(connection, managed).going().stream()
                            .map(SchemaMember::toString)
                            .toList());
            return words(before.objects().size(), left.size());
        } catch (MigrationException e) {
            return "In which state the database is could not be asked: "
                    + e.problem().lines().findFirst().orElse("no answer")
                    + "\nThe next run of the goal says it, and goes on from there.";
        }
    }

    private static String words(int before, int left) {
        if (left == 0) {
            return "The database is empty nevertheless.";
        }
        return left == before
                ? "Nothing was dropped: all " + before + " objects are there."
                : left + " of " + before + " objects are left; the next run of the goal goes on from there.";
    }
}
