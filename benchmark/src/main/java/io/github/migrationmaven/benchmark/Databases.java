/* SPDX-License-Identifier: Apache-2.0 */
package io.github.migrationmaven.benchmark;

import io.github.migrationmaven.ConnectionSettings;
import io.github.migrationmaven.introspect.CatalogPair;
import io.github.migrationmaven.introspect.CatalogReader;
import io.github.migrationmaven.model.Scope;
import io.github.migrationmaven.plan.Plan;
import io.github.migrationmaven.plan.Planner;
import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;

/** The two databases of a schema, known by system properties, so that the processes that JMH starts find them too. */
record Databases(ConnectionSettings before, ConnectionSettings after) {

    static Databases of(String schema) {
        return new Databases(settings(schema + ".old"), settings(schema + ".new"));
    }

    static String[] properties(String schema, ConnectionSettings before, ConnectionSettings after) {
        return new String[] {
            property(schema + ".old", before),
            property(schema + ".new", after),
            "-D" + PASSWORD + "=" + after.password()
        };
    }

    private static final String PASSWORD = "benchmark.password";

    private static String property(String name, ConnectionSettings settings) {
        return "-Dbenchmark." + name + "=" + settings.url() + " " + settings.user();
    }

    private static ConnectionSettings settings(String name) {
        String[] words = System.getProperty("benchmark." + name, "").split(" ", 2);
        return new ConnectionSettings(words[0], words[1], System.getProperty(PASSWORD, ""));
    }

    /** Reads both sides at once, compares them and plans the way. */
    Plan plan() throws SQLException {
        try (Connection current = before.connect();
                Connection desired = after.connect()) {
            CatalogPair pair = CatalogPair.read(new CatalogReader(Scope.everything()), current, desired);
            return new Planner().plan(pair.current(), pair.desired());
        }
    }

    /** Runs {@code pg_dump -s} for one side, then for the other. */
    void dump() throws IOException, InterruptedException {
        dump(before);
        dump(after);
    }

    private static void dump(ConnectionSettings settings) throws IOException, InterruptedException {
        ProcessBuilder dump = new ProcessBuilder(
                System.getProperty("benchmark.pgdump", "pg_dump"),
                "-s",
                "-U",
                settings.user(),
                "-d",
                settings.url().substring("jdbc:".length()).replaceAll("\\?.*", ""));
        dump.environment().put("PGPASSWORD", settings.password());
        dump.redirectOutput(ProcessBuilder.Redirect.DISCARD).redirectError(ProcessBuilder.Redirect.INHERIT);
        int status = dump.start().waitFor();
        if (status != 0) {
            throw new IOException("pg_dump of " + settings.address() + " ended with " + status);
        }
    }
}
