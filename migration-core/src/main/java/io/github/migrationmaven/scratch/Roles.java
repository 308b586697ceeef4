/* SPDX-License-Identifier: Apache-2.0 */
package io.github.migrationmaven.scratch;

import static io.github.migrationmaven.ErrorCode.SCRATCH_PRIVILEGE_MISSING;

import io.github.migrationmaven.MigrationException;
import io.github.migrationmaven.Progress;
import java.sql.SQLException;
import java.util.List;

/** The roles of one run on one server: made on request, or by fillings, and dropped in time. Thread-safe. */
final class Roles {

    private final AdminConnection admin;
    private final Progress progress;
    private final RoleLedger ledger = new RoleLedger();

    Roles(AdminConnection admin, Progress progress) {
        this.admin = admin;
        this.progress = progress;
    }

    /** A database is about to be filled. */
    void opened(String database) throws SQLException {
        ledger.opened(database, now());
    }

    private List<String> now() throws SQLException {
        return admin.column("SELECT rolname FROM pg_catalog.pg_roles WHERE rolname !~ '^pg_' ORDER BY 1");
    }

    /** Takes note of the roles that fillings made. */
    void look() {
        try {
            ledger.seen(now());
        } catch (SQLException e) {
            progress.warn("The roles of the scratch server could not be read: " + Failures.described(e));
        }
    }

    /** A database is gone, and the roles that only it had can go. */
    void closed(String database) {
        drop(ledger.closed(database));
    }

    /** Makes a role unless it is there. */
    void make(String name) {
        try {
            if (ledger.isTracked(name)) {
                ledger.made(name);
            } else if (!now().contains(name)) {
                admin.execute("CREATE ROLE " + Names.quoted(name) + " NOLOGIN");
                ledger.made(name);
            }
        } catch (SQLException e) {
            throw Failures.isDenied(e)
                    ? denied("Role " + name + " is needed, and", e)
                    : Failures.of("Role " + name + " cannot be made on the scratch server", e);
        }
    }

    /** The names of the roles made on request. */
    List<String> made() {
        return ledger.made();
    }

    /** Whether the run has brought none, so that no database of it can stand in the way of one. */
    boolean areNone() {
        return ledger.all().isEmpty();
    }

    /** Why the filling of the database failed, where roles were the reason; otherwise the given exception. */
    RuntimeException explained(String database, Throwable failure, RuntimeException otherwise) {
        if (RoleConflict.isDenied(failure)) {
            return denied(place(failure, database) + " makes a role, and", failure);
        }
        look();
        return RoleConflict.existing(failure)
                .filter(role -> ledger.mayComeFromOthers(role, database))
                .<RuntimeException>map(role -> new RoleConflict(role, otherwise))
                .orElse(otherwise);
    }

    /** Where the statement stands, as far as whoever ran it knows. */
    private static String place(Throwable failure, String database) {
        return failure instanceof MigrationException known
                ? known.problem().lines().findFirst().orElse("").replaceFirst("(, line \\d+): .*", "$1")
                : "A statement for " + database;
    }

    private MigrationException denied(String why, Throwable cause) {
        String user = admin.settings().user();
        return new MigrationException(
                SCRATCH_PRIVILEGE_MISSING,
                "%s user %s of <scratch><url> may not make roles.".formatted(why, user),
                "As an administrator of that server, run: ALTER ROLE %s CREATEROLE;".formatted(Names.quoted(user)),
                cause);
    }

    /** Drops what can be dropped; the rest stays in the ledger for the next time. */
    private void drop(List<String> roles) {
        for (String role : roles) {
            try {
                admin.execute("DROP ROLE IF EXISTS " + Names.quoted(role));
                ledger.dropped(role);
            } catch (SQLException e) {
                ledger.failed(role, Failures.described(e));
            }
        }
    }

    /** Drops all roles of the run; what cannot be dropped is a warning. */
    void close() {
        drop(ledger.all());
        // Again, for a role can stand in the way of one that comes before it.
        drop(ledger.all());
        ledger.failures()
                .forEach((role, why) -> progress.warn(
                        "Role %s of the scratch server could not be dropped: %s. Drop it by hand: DROP ROLE %s;"
                                .formatted(role, why, Names.quoted(role))));
    }
}
