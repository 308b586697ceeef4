/* SPDX-License-Identifier: Apache-2.0 */
package io.github.migrationmaven.migrations;

import io.github.migrationmaven.plan.Boundary;
import io.github.migrationmaven.plan.Plan;
import io.github.migrationmaven.plan.Statement;
import io.github.migrationmaven.plan.Step;
import java.util.ArrayList;
import java.util.List;

/** The statements that go to one file. */
final class Script {

    private static final String HEADER = """
            -- Written by migration-maven-plugin, proven on a scratch database before it was written.
            -- Once it has been applied anywhere, change nothing in it: Flyway compares checksums.
            """;
    private static final String OUTSIDE = """
            -- Runs outside a transaction. If it fails, drop what it leaves behind (an index that is not valid),
            -- run Flyway's repair, and migrate again.
            """;
    private static final String CONCURRENTLY = """
            -- CONCURRENTLY waits for ever for Flyway's own lock unless the service sets
            -- flyway.postgresql.transactional.lock=false.
            """;

    private final List<Part> parts;

    private Script(List<Part> parts) {
        this.parts = List.copyOf(parts);
    }

    /** Cuts a plan into scripts: where a statement refuses a transaction, and after those that need a commit. */
    static List<Script> cut(Plan plan) {
        List<Script> scripts = new ArrayList<>();
        List<Part> open = new ArrayList<>();
        for (Step step : plan.steps()) {
            for (Statement statement : step.statements()) {
                Part part = new Part(step.words(), statement);
                if (!open.isEmpty() && !part.mayFollow(open.get(open.size() - 1))) {
                    scripts.add(new Script(open));
                    open.clear();
                }
                open.add(part);
            }
        }
        if (!open.isEmpty()) {
            scripts.add(new Script(open));
        }
        return List.copyOf(scripts);
    }

    /** The whole file. */
    String text() {
        StringBuilder text = new StringBuilder(HEADER);
        if (isOutsideTransaction()) {
            text.append(OUTSIDE);
        }
        if (parts.stream().anyMatch(Part::isConcurrent)) {
            text.append(CONCURRENTLY);
        }
        for (Part part : parts) {
            text.append('\n').append(part.text());
        }
        return text.toString();
    }

    boolean isOutsideTransaction() {
        return parts.get(0).boundary() == Boundary.OUTSIDE_TRANSACTION;
    }

    /** Whether nothing but a boundary makes it a file of its own, so that its first words describe it best. */
    boolean isSpecial() {
        return parts.get(0).boundary() != Boundary.NONE;
    }

    String firstWords() {
        return parts.get(0).words();
    }

    private record Part(String words, Statement statement) {

        private Boundary boundary() {
            return statement.boundary();
        }

        private boolean mayFollow(Part before) {
            return switch (boundary()) {
                case NONE -> before.boundary() == Boundary.NONE;
                case COMMIT_AFTER -> before.boundary() != Boundary.OUTSIDE_TRANSACTION;
                case OUTSIDE_TRANSACTION -> false;
            };
        }

        private boolean isConcurrent() {
            return boundary() == Boundary.OUTSIDE_TRANSACTION && statement.sql().contains(" CONCURRENTLY ");
        }

        private String text() {
            String sql = statement.sql().stripTrailing();
            // A line comment at the end would swallow the semicolon.
            String end = sql.substring(sql.lastIndexOf('\n') + 1).contains("--") ? "\n;\n" : ";\n";
            return "-- " + words.replaceAll("\\R", " ").strip() + "\n" + sql + end;
        }
    }
}
