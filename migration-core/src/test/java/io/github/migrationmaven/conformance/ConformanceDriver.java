/* SPDX-License-Identifier: Apache-2.0 */
package io.github.migrationmaven.conformance;

import io.github.migrationmaven.MigrationException;
import io.github.migrationmaven.introspect.CatalogPair;
import io.github.migrationmaven.introspect.CatalogReader;
import io.github.migrationmaven.model.Catalog;
import io.github.migrationmaven.model.Scope;
import io.github.migrationmaven.plan.Plan;
import io.github.migrationmaven.plan.Planner;
import io.github.migrationmaven.plan.Statement;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.HashSet;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Answers a referee: a line {@code oldUrl TAB newUrl TAB scriptFile} in, the script that leads from old to new in the
 * file, and a line {@code OK TAB milliseconds} or {@code ERR TAB milliseconds TAB reason} out.
 */
public final class ConformanceDriver {

    private ConformanceDriver() {}

    public static void main(String[] arguments) throws IOException {
        BufferedReader requests = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
        for (String line = requests.readLine(); line != null; line = requests.readLine()) {
            long start = System.nanoTime();
            String answer = answer(line.split("\t"));
            double milliseconds = (System.nanoTime() - start) / 1e6;
            int end = answer.indexOf('\t');
            String rest = end < 0 ? "" : answer.substring(end);
            System.out.println((end < 0 ? answer : answer.substring(0, end)) + "\t" + milliseconds + rest);
        }
    }

    /** The answer to a request of three fields, without the time. */
    static String answer(String... request) {
        try {
            CatalogPair pair = read(request[0], request[1]);
            if (!pair.current().unmanaged().equals(pair.desired().unmanaged())) {
                return "ERR\tREFUSED not managed: " + differing(pair.current(), pair.desired());
            }
            Files.writeString(Path.of(request[2]), script(new Planner().plan(pair.current(), pair.desired())));
            return "OK";
        } catch (MigrationException e) {
            return "ERR\tREFUSED " + String.valueOf(e.getMessage()).replaceAll("\\s+", " ");
        } catch (Exception e) {
            return "ERR\t" + String.valueOf(e).replaceAll("\\s+", " ");
        }
    }

    private static String differing(Catalog current, Catalog desired) {
        Set<Object> either = new HashSet<>(current.unmanaged());
        desired.unmanaged().stream().filter(o -> !either.remove(o)).forEach(either::add);
        return either.stream().map(Object::toString).sorted().limit(3).collect(Collectors.joining(", "));
    }

    private static CatalogPair read(String currentUrl, String desiredUrl) throws SQLException {
        try (Connection current = DriverManager.getConnection(currentUrl);
                Connection desired = DriverManager.getConnection(desiredUrl)) {
            return CatalogPair.read(new CatalogReader(Scope.everything()), current, desired);
        }
    }

    private static String script(Plan plan) {
        return plan.statements().map(Statement::sql).collect(Collectors.joining(";\n\n", "", ";\n"));
    }
}
