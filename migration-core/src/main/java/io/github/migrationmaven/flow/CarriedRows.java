/* SPDX-License-Identifier: Apache-2.0 */
package io.github.migrationmaven.flow;

import static java.util.stream.Collectors.joining;

import io.github.migrationmaven.ErrorCode;
import io.github.migrationmaven.MigrationException;
import io.github.migrationmaven.model.Catalog;
import io.github.migrationmaven.model.ObjectId;
import io.github.migrationmaven.model.Table;
import io.github.migrationmaven.source.State;
import io.github.migrationmaven.source.TableRows;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Predicate;

/**
 * The rows that the replaced migrations insert and that would be lost with them: carried over, and proven equal where
 * they land. Repeatable migrations, callbacks and migrations of other locations stay, and bring their rows again.
 */
final class CarriedRows {

    private final ModuleStates states;
    private final Map<ObjectId, List<String>> rows;
    private final List<ObjectId> carried;

    private CarriedRows(ModuleStates states, Map<ObjectId, List<String>> rows, List<ObjectId> carried) {
        this.states = states;
        this.rows = rows;
        this.carried = carried;
    }

    /** No rows at all. */
    static CarriedRows none(ModuleStates states) {
        return new CarriedRows(states, Map.of(), List.of());
    }

    /** All rows of tables that are to stay, as if nothing brought any of them again. */
    static CarriedRows of(ModuleStates states) {
        Map<ObjectId, List<String>> rows = states.afterRenames(state -> content(states, state));
        rows.values().removeIf(List::isEmpty);
        return new CarriedRows(states, rows, List.copyOf(rows.keySet()));
    }

    /** These without the rows of tables that hold the same in {@code reached}, which knows nothing of carried ones. */
    CarriedRows missingIn(State reached) {
        Predicate<ObjectId> differs = differsIn(reached);
        return new CarriedRows(states, rows, carried.stream().filter(differs).toList());
    }

    boolean isEmpty() {
        return carried.isEmpty();
    }

    /** The migration that inserts the rows; absent when there are none. */
    Optional<String> script() {
        if (carried.isEmpty()) {
            return Optional.empty();
        }
        List<String> statements =
                states.afterRenames(state -> TableRows.of(state).statements(carried, shape(states)));
        return Optional.of(statements.stream().collect(joining(";\n", "", ";\n")));
    }

    /**
     * Does nothing unless rows would be lost without anybody having said so.
     *
     * @throws MigrationException REFERENCE_ROWS_NOT_DECIDED naming the tables and how many rows each has
     */
    void requireDecided(ModuleRequest request, ReferenceRows wish) {
        if (wish == ReferenceRows.REFUSE && !carried.isEmpty()) {
            throw new MigrationException(
                    ErrorCode.REFERENCE_ROWS_NOT_DECIDED,
                    "The migrations of " + request.name() + " insert rows that new ones would not:\n  "
                            + rows.entrySet().stream()
                                    .filter(entry -> carried.contains(entry.getKey()))
                                    .map(entry -> entry.getKey() + ": "
                                            + counted(entry.getValue().size()))
                                    .collect(joining("\n  ")),
                    "Carry them over with -Dmigration.referenceRows=carry, or leave them behind with"
                            + " -Dmigration.referenceRows=leave.");
        }
    }

    /**
     * The state, if it has exactly the rows that there were, in the tables to which some were carried and in those that
     * these may have changed by triggers.
     *
     * @throws MigrationException when it has others; the state is then closed
     */
    State checked(State state) {
        List<ObjectId> different = carried.isEmpty()
                ? List.of()
                : common(states).all(Table.class).stream()
                        .map(Table::id)
                        .filter(differsIn(state))
                        .toList();
        if (different.isEmpty()) {
            return state;
        }
        state.close();
        throw new MigrationException(
                ErrorCode.PROOF_FAILED,
                "With the carried rows, "
                        + different.stream().map(ObjectId::toString).collect(joining(", "))
                        + " would have other rows than now.",
                "Nothing was written. Leave the rows behind with -Dmigration.referenceRows=leave and write their"
                        + " migration by hand.");
    }

    private static String counted(int rows) {
        return rows + (rows == 1 ? " row" : " rows");
    }

    private Predicate<ObjectId> differsIn(State state) {
        Map<ObjectId, List<String>> others = content(states, state);
        return table -> !rows.getOrDefault(table, List.of()).equals(others.getOrDefault(table, List.of()));
    }

    private static Map<ObjectId, List<String>> content(ModuleStates states, State state) {
        TableRows source = TableRows.of(state);
        Catalog common = common(states);
        Map<ObjectId, List<String>> content = new TreeMap<>();
        source.counts().keySet().stream()
                .filter(common::contains)
                .forEach(table -> content.put(table, source.content(table, common)));
        return content;
    }

    /** What was there and stays: only of that can rows be the same. */
    private static Catalog common(ModuleStates states) {
        List<ObjectId> added = shape(states).ids().stream()
                .filter(id -> !states.start().contains(id))
                .toList();
        return shape(states).revise().removeAll(added).toCatalog();
    }

    private static Catalog shape(ModuleStates states) {
        return states.desired().catalog();
    }
}
