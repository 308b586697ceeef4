/* SPDX-License-Identifier: Apache-2.0 */
package io.github.migrationmaven.plan;

import static java.util.stream.Collectors.joining;
import static java.util.stream.Collectors.toSet;

import io.github.migrationmaven.ErrorCode;
import io.github.migrationmaven.MigrationException;
import io.github.migrationmaven.model.Catalog;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Plans the way from one catalog to another.
 *
 * <p>Every object that changes has a step; the dependencies of both catalogs say which step waits for which. A circle
 * is broken by giving an object statements of its own that could have been a clause of another one's.
 */
public final class Planner {

    /**
     * The statements that lead from {@code current} to {@code desired}.
     *
     * @throws MigrationException with {@link ErrorCode#DEPENDENCY_CYCLE} when objects depend on each other in a circle
     *     that PostgreSQL offers no way to break; the message names them
     */
    public Plan plan(Catalog current, Catalog desired) {
        Renaming renaming = Renaming.of(current, desired);
        Operations operations = Operations.of(new States(renaming.current(), desired));
        Folding folding = new Folding(operations);
        List<Precedence.Edge> edges = new ArrayList<>(Precedence.of(operations));
        while (true) {
            StepGraph graph = graph(operations, folding, edges);
            List<StepId> order = graph.order(Reading.preference(graph.steps(), operations));
            if (order.size() == graph.steps().size()) {
                StepWriter writer = new StepWriter(operations, folding);
                return new Plan(Stream.concat(
                                renaming.steps().stream(), order.stream().flatMap(step -> writer.write(step).stream()))
                        .toList());
            }
            breakCircle(graph, order, edges, folding);
        }
    }

    private static StepGraph graph(Operations operations, Folding folding, List<Precedence.Edge> edges) {
        StepGraph graph = new StepGraph();
        operations.dropped().forEach(id -> graph.add(folding.carrier(StepId.drop(id))));
        operations.altered().forEach(id -> graph.add(StepId.alter(id)));
        operations.created().forEach(id -> graph.add(folding.carrier(StepId.create(id))));
        for (Precedence.Edge edge : edges) {
            graph.after(folding.carrier(edge.later()), folding.carrier(edge.first()));
        }
        return graph;
    }

    private static void breakCircle(
            StepGraph graph, List<StepId> ordered, List<Precedence.Edge> edges, Folding folding) {
        Set<StepId> stuck = new HashSet<>(graph.steps());
        ordered.forEach(stuck::remove);
        Map<StepId, StepId> circle = successors(graph.circle(stuck));
        List<Precedence.Edge> within = edges.stream()
                .filter(edge -> folding.carrier(edge.first()).equals(circle.get(folding.carrier(edge.later()))))
                .toList();
        boolean broken = false;
        for (Precedence.Edge edge : within) {
            broken |= folding.unfold(edge.later());
            broken |= folding.unfold(edge.first());
        }
        if (!broken) {
            Set<Precedence.Edge> soft =
                    within.stream().filter(Precedence.Edge::soft).collect(toSet());
            broken = edges.removeIf(soft::contains);
        }
        if (!broken) {
            throw new MigrationException(
                    ErrorCode.DEPENDENCY_CYCLE,
                    "These steps wait for each other: "
                            + circle.keySet().stream()
                                    .map(StepId::toString)
                                    .sorted()
                                    .collect(joining(", ")),
                    "Write this migration by hand, in two files: the first removes one of these dependencies.");
        }
    }

    /** Each member of the circle with the one it waits for. */
    private static Map<StepId, StepId> successors(List<StepId> circle) {
        Map<StepId, StepId> waitsFor = new HashMap<>();
        for (int i = 0; i < circle.size(); i++) {
            waitsFor.put(circle.get(i), circle.get((i + 1) % circle.size()));
        }
        return waitsFor;
    }
}
