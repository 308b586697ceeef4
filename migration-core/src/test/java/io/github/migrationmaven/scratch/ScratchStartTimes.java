/* SPDX-License-Identifier: Apache-2.0 */
package io.github.migrationmaven.scratch;

import io.github.migrationmaven.Progress;
import io.github.migrationmaven.testing.ScratchForTests;
import java.lang.management.ManagementFactory;
import java.sql.Connection;
import java.sql.SQLException;

/** Prints how long it takes from the start of the JVM to the first scratch database. */
final class ScratchStartTimes {

    private ScratchStartTimes() {}

    public static void main(String[] arguments) throws SQLException, ClassNotFoundException {
        long born = ManagementFactory.getRuntimeMXBean().getStartTime();
        long begin = System.currentTimeMillis();
        Class.forName("org.postgresql.Driver");
        long driver = System.currentTimeMillis();
        try (EmbeddedServer server = EmbeddedServer.start(ScratchForTests.options(), Progress.silent())) {
            long started = System.currentTimeMillis();
            try (ScratchDatabase first = server.create("first", Filling.NOTHING)) {
                long made = System.currentTimeMillis();
                try (Connection connection = first.connect()) {
                    connection.createStatement().execute("SELECT 1");
                }
                long used = System.currentTimeMillis();
                server.copy(first, "second").close();
                long copied = System.currentTimeMillis();
                print("JVM start to main", born, begin);
                print("loading the driver class", begin, driver);
                print("server start, first connection included", driver, started);
                print("first database", started, made);
                print("connection to it", made, used);
                print("copy of it, and its end", used, copied);
                print("JVM start to first database", born, made);
            }
        }
    }

    private static void print(String what, long from, long to) {
        System.out.printf("%-45s %5d ms%n", what, to - from);
    }
}
