/* SPDX-License-Identifier: Apache-2.0 */
package io.github.migrationmaven.target;

import io.github.migrationmaven.ErrorCode;
import io.github.migrationmaven.MigrationException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;

/** Says what a refusal of a live server means, and asks it who holds what somebody waits for. */
final class SqlFailure {

    /** lock_not_available, with which lock_timeout ends a statement. */
    private static final String LOCKED = "55P03";

    private SqlFailure() {}

    static MigrationException of(LiveDatabase database, String what, SQLException e) {
        String state = String.valueOf(e.getSQLState());
        String said = "While %s, %s said: %s [SQLSTATE %s]"
                .formatted(what, database.describe(), LiveDatabase.firstLine(e), state);
        if (state.equals(LOCKED)) {
            return new MigrationException(
                    ErrorCode.DATABASE_LOCKED,
                    said + "\n" + String.join("\n", holders(database)),
                    "Wait until they are done, or end them with SELECT pg_terminate_backend(pid), then run the goal"
                            + " again; <target><lockTimeout> gives more seconds.",
                    e);
        }
        if (state.startsWith("08") || state.startsWith("57P0")) {
            return new MigrationException(
                    ErrorCode.DATABASE_NOT_REACHABLE,
                    "While %s, the connection to %s broke: %s [SQLSTATE %s]"
                            .formatted(what, database.describe(), LiveDatabase.firstLine(e), state),
                    "Run the goal again once the server answers.",
                    e);
        }
        return new MigrationException(ErrorCode.TARGET_FAILED, said, advice(state), e);
    }

    private static String advice(String state) {
        return switch (state) {
            case "42501" -> "Give the user of <target> the privilege: mvn migration:preflight prints each GRANT.";
            case "25006" -> "Name the primary server in <target><url>: this one is a replica, or read-only.";
            case "53200" -> "Raise max_locks_per_transaction of that server, then run the goal again.";
            default -> "Look at the server's own log, and run mvn migration:preflight.";
        };
    }

    private static List<String> holders(LiveDatabase database) {
        try (Connection connection = database.connect()) {
            List<String> holders = LockHolders.of(connection);
            return holders.isEmpty() ? List.of("Whoever held the lock has released it since.") : holders;
        } catch (SQLException | MigrationException e) {
            return List.of("Who holds the lock could not be asked: " + e.getMessage());
        }
    }
}
