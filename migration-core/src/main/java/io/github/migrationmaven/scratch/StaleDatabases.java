/* SPDX-License-Identifier: Apache-2.0 */
package io.github.migrationmaven.scratch;

import io.github.migrationmaven.Progress;
import java.sql.SQLException;

/**
 * Scratch databases that a killed run left behind on a server with other users.
 *
 * <p>Each carries a comment with the run that made it, and each run keeps a session that bears its name: a database of
 * this user's whose run has no session is stale. Nothing else is ever touched.
 */
final class StaleDatabases {

    private static final String MARK = "migration-maven-plugin: scratch database of run ";
    private static final String SESSION = "migration-maven-plugin run ";

    private StaleDatabases() {}

    static void mark(String database, String run, AdminConnection admin) throws SQLException {
        admin.execute("COMMENT ON DATABASE %s IS %s".formatted(Names.quoted(database), Names.literal(MARK + run)));
    }

    /** Gives the session the name of its run, before the run makes a database. */
    static void announce(String run, AdminConnection admin) throws SQLException {
        admin.execute("SET application_name TO " + Names.literal(SESSION + run));
    }

    static void drop(AdminConnection admin, Progress progress) throws SQLException {
        String query = """
                SELECT d.datname
                FROM pg_catalog.pg_database AS d
                JOIN pg_catalog.pg_shdescription AS c
                  ON c.classoid = 'pg_catalog.pg_database'::pg_catalog.regclass AND c.objoid = d.oid
                WHERE d.datname ~ '^scratch_'
                  AND d.datdba = (SELECT r.oid FROM pg_catalog.pg_roles AS r WHERE r.rolname = current_user)
                  AND pg_catalog.strpos(c.description, %1$s) = 1
                  AND NOT EXISTS (SELECT FROM pg_catalog.pg_stat_activity AS s
                                  WHERE s.application_name = pg_catalog.replace(c.description, %1$s, %2$s))
                ORDER BY d.datname
                """.formatted(Names.literal(MARK), Names.literal(SESSION));
        for (String database : admin.column(query)) {
            try {
                admin.execute("DROP DATABASE IF EXISTS " + Names.quoted(database));
                progress.warn("Dropped scratch database " + database + ", which a killed build had left behind.");
            } catch (SQLException e) {
                progress.warn("Scratch database %s, which a killed build left behind, could not be dropped: %s"
                        .formatted(database, Failures.described(e)));
            }
        }
    }
}
