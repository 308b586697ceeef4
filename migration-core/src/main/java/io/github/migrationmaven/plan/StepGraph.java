/* SPDX-License-Identifier: Apache-2.0 */
package io.github.migrationmaven.plan;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/** Steps and which of them must run before which. Knows no SQL. */
final class StepGraph {

    private final Map<StepId, SortedSet<StepId>> earlier = new TreeMap<>();

    void add(StepId step) {
        earlier.computeIfAbsent(step, id -> new TreeSet<>());
    }

    Set<StepId> steps() {
        return earlier.keySet();
    }

    /** Says that {@code later} runs after {@code first}. Says nothing when either has no work or both are one. */
    void after(StepId later, StepId first) {
        SortedSet<StepId> before = earlier.get(later);
        if (before != null && !later.equals(first) && earlier.containsKey(first)) {
            before.add(first);
        }
    }

    /**
     * All steps in an order that keeps to what was said, the first by {@code preference} among those that are free.
     *
     * @return fewer steps than there are when some of them wait for each other in a circle
     */
    List<StepId> order(Comparator<StepId> preference) {
        Map<StepId, Integer> waiting = new HashMap<>();
        Map<StepId, List<StepId>> later = new HashMap<>();
        PriorityQueue<StepId> free = new PriorityQueue<>(preference.thenComparing(Comparator.naturalOrder()));
        earlier.forEach((step, first) -> {
            waiting.put(step, first.size());
            first.forEach(
                    id -> later.computeIfAbsent(id, key -> new ArrayList<>()).add(step));
            if (first.isEmpty()) {
                free.add(step);
            }
        });
        List<StepId> order = new ArrayList<>(earlier.size());
        while (!free.isEmpty()) {
            StepId next = free.remove();
            order.add(next);
            for (StepId step : later.getOrDefault(next, List.of())) {
                if (waiting.merge(step, -1, Integer::sum) == 0) {
                    free.add(step);
                }
            }
        }
        return order;
    }

    /**
     * Steps that wait for each other in a circle, found among {@code stuck}: a shortest such circle is not promised.
     */
    List<StepId> circle(Collection<StepId> stuck) {
        SortedSet<StepId> members = new TreeSet<>(stuck);
        List<StepId> path = new ArrayList<>();
        Map<StepId, Integer> place = new HashMap<>();
        StepId at = members.first();
        while (!place.containsKey(at)) {
            place.put(at, path.size());
            path.add(at);
            at = earlier.getOrDefault(at, Collections.emptySortedSet()).stream()
                    .filter(members::contains)
                    .findFirst()
                    .orElseThrow();
        }
        return List.copyOf(path.subList(place.get(at), path.size()));
    }
}
