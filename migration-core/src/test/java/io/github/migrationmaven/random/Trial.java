/* SPDX-License-Identifier: Apache-2.0 */
package io.github.migrationmaven.random;

import io.github.migrationmaven.MigrationException;
import io.github.migrationmaven.model.Catalog;
import io.github.migrationmaven.plan.Plan;
import io.github.migrationmaven.plan.Planner;
import io.github.migrationmaven.plan.Statement;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * Tries a pair: the plan from the first schema to the second runs and reaches it, nothing that both have is lost, a
 * second plan is empty; then back, and down to nothing.
 */
final class Trial implements AutoCloseable {

    /**
     * Classes of SQLSTATE by which rows, not the plan, are at fault: data exception, integrity constraint violation.
     */
    private static final List<String> ROWS_AT_FAULT = List.of("22", "23");

    private Ground old = new Ground();

    private Ground wanted = new Ground();

    private long statements;
    private long refused;
    private long withoutRows;

    Trial() throws SQLException {}

    /** Statements that were tried to make schemas, and those of them that the server refused. */
    String figures() {
        return statements + " statements, " + refused + " of them refused; " + withoutRows
                + " tried again without rows";
    }

    /** What went wrong; empty when all is well. */
    Optional<Failure> fail(Pair pair) throws SQLException {
        Optional<Failure> failure = tryOut(pair, true);
        if (failure.filter(found -> found.stage().equals(Way.ROWS)).isPresent()) {
            withoutRows++;
            renew();
            failure = tryOut(pair, false);
        }
        if (failure.isPresent()) {
            renew();
        }
        return failure;
    }

    private Optional<Failure> tryOut(Pair pair, boolean rows) throws SQLException {
        fill(old, pair.before());
        fill(wanted, pair.after());
        if (rows) {
            old.attempt(Rows.of(pair.before()));
        }
        Way way = new Way(old);
        Catalog before = old.catalog();
        Catalog after = wanted.catalog();
        return way.lead(before, after, wanted.oracle())
                .or(() -> way.lead(after, before, Map.of()))
                .or(() -> way.clear(before))
                .or(() -> new Way(wanted).clear(after));
    }

    private void fill(Ground ground, Draft draft) throws SQLException {
        List<String> all = draft.statements();
        statements += all.size();
        refused += ground.attempt(all);
    }

    private void renew() throws SQLException {
        close();
        old = new Ground();
        wanted = new Ground();
    }

    @Override
    public void close() throws SQLException {
        old.close();
        wanted.close();
    }

    /** A database on its way through several states. */
    private record Way(Ground ground) {

        static final String ROWS = "rows";

        Optional<Failure> lead(Catalog current, Catalog desired, Map<String, String> oracle) {
            if (!current.unmanaged().equals(desired.unmanaged())) {
                return Optional.of(new Failure("not managed", current.unmanaged() + " / " + desired.unmanaged()));
            }
            Plan plan;
            try {
                plan = new Planner().plan(current, desired);
            } catch (MigrationException e) {
                return Optional.of(new Failure("refused", e.getMessage()));
            } catch (RuntimeException e) {
                return Optional.of(new Failure(
                        "planner", e + " " + List.of(e.getStackTrace()).subList(0, 6)));
            }
            try {
                return run(plan, current, desired, oracle);
            } catch (SQLException e) {
                boolean rows = e.getSQLState() != null
                        && ROWS_AT_FAULT.contains(e.getSQLState().substring(0, 2));
                return Optional.of(
                        new Failure(rows ? ROWS : "statement " + e.getSQLState(), e.getMessage() + "\n" + text(plan)));
            }
        }

        private Optional<Failure> run(Plan plan, Catalog current, Catalog desired, Map<String, String> oracle)
                throws SQLException {
            Map<String, List<String>> data = ground.data(current);
            ground.run(plan);
            Catalog reached = ground.catalog();
            List<String> rest = new Planner()
                    .plan(reached, desired)
                    .statements()
                    .map(Statement::sql)
                    .toList();
            if (!rest.isEmpty() || !reached.ids().equals(desired.ids())) {
                return Optional.of(new Failure("not reached", rest + "\n" + text(plan)));
            }
            Map<String, List<String>> kept = ground.data(reached);
            kept.keySet().retainAll(data.keySet());
            data.keySet().retainAll(kept.keySet());
            if (!kept.equals(data)) {
                return Optional.of(new Failure("data lost", difference(data, kept) + "\n" + text(plan)));
            }
            if (!oracle.isEmpty() && !oracle.equals(ground.oracle())) {
                return Optional.of(new Failure("oracle", difference(oracle, ground.oracle()) + "\n" + text(plan)));
            }
            return Optional.empty();
        }

        Optional<Failure> clear(Catalog current) {
            return lead(current, Catalogs.UNTOUCHED, Map.of());
        }

        private static String difference(Map<String, ?> left, Map<String, ?> right) {
            Map<String, Object> only = new TreeMap<>(left);
            only.entrySet().removeAll(right.entrySet());
            Map<String, Object> others = new TreeMap<>(right);
            others.entrySet().removeAll(left.entrySet());
            return only + " / " + others;
        }

        private static String text(Plan plan) {
            return plan.statements().map(Statement::sql).collect(Collectors.joining(";\n", "plan:\n", ";"));
        }
    }

    /** What is read from a database that nobody has touched. */
    private static final class Catalogs {
        static final Catalog UNTOUCHED = untouched();

        private static Catalog untouched() {
            try (Ground ground = new Ground()) {
                return ground.catalog();
            } catch (SQLException e) {
                throw new IllegalStateException(e);
            }
        }
    }
}
