/* SPDX-License-Identifier: Apache-2.0 */
package io.github.migrationmaven.scratch;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/**
 * Databases that nobody needs and that are dropped later, all at once. Thread-safe.
 *
 * <p>Linux's ext4 takes for a new file no inode that was given up within the last seconds, and searches past all of
 * them: a database that is made right after another was dropped costs many times what it would cost otherwise.
 */
final class LeftDatabases {

    /** Together these take about as much room as the server itself. */
    private static final int MOST = 40;

    /** An empty database has 7 to 8 MB; a large one goes at once. */
    private static final long MOST_BYTES = 16L << 20;

    private final AdminConnection admin;
    private final List<String> names = new ArrayList<>();

    LeftDatabases(AdminConnection admin) {
        this.admin = admin;
    }

    /** Closes a database to everybody, to be dropped later, unless that would take too much room. */
    synchronized boolean take(String name) throws SQLException {
        long bytes =
                Long.parseLong(admin.value("SELECT pg_catalog.pg_database_size(" + Names.literal(name) + ")::text"));
        if (bytes > MOST_BYTES || names.size() >= MOST) {
            return false;
        }
        admin.execute("ALTER DATABASE " + Names.quoted(name) + " WITH ALLOW_CONNECTIONS false");
        admin.column(
                "SELECT pg_catalog.pg_terminate_backend(pid)::text FROM pg_catalog.pg_stat_activity WHERE datname = "
                        + Names.literal(name));
        names.add(name);
        return true;
    }

    /** Hands out what was taken, to be dropped now. */
    synchronized List<String> giveUp() {
        List<String> given = List.copyOf(names);
        names.clear();
        return given;
    }
}
