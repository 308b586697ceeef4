/* SPDX-License-Identifier: Apache-2.0 */
package io.github.migrationmaven.scratch;

import static io.github.migrationmaven.ErrorCode.SCRATCH_FAILED;
import static io.github.migrationmaven.ErrorCode.SCRATCH_PRIVILEGE_MISSING;

import io.github.migrationmaven.MigrationException;
import java.sql.SQLException;

/** What a scratch server's errors become. */
final class Failures {

    private static final String INSUFFICIENT_PRIVILEGE = "42501";

    private Failures() {}

    static String described(SQLException cause) {
        // The driver's advice after a refused connection repeats what ours says.
        String message = String.valueOf(cause.getMessage()).replaceFirst("(?<=\\.) Check that the hostname.*", "");
        return message + " (SQLSTATE " + cause.getSQLState() + ")";
    }

    static boolean isDenied(SQLException cause) {
        return INSUFFICIENT_PRIVILEGE.equals(cause.getSQLState());
    }

    static MigrationException of(String problem, SQLException cause) {
        return new MigrationException(
                isDenied(cause) ? SCRATCH_PRIVILEGE_MISSING : SCRATCH_FAILED,
                problem + ": " + described(cause),
                "See to the server's free space, its number of connections and the privileges of its user.",
                cause);
    }

    static MigrationException ofFilling(String purpose, SQLException cause) {
        return new MigrationException(
                SCRATCH_FAILED,
                "The scratch database for " + purpose + " cannot be filled: " + described(cause),
                "Mend the statement that PostgreSQL complains of.",
                cause);
    }
}
