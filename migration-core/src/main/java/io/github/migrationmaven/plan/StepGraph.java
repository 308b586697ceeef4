/* SPDX-License-Identifier: Apache-2.0 */
package io.github.migrationmaven.plan;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;
import java.util.Set;

/** Steps and which of them must run before which. Knows no SQL. */
final class StepGraph {

    private final Map<StepId, Set<StepId>> earlier = new HashMap<>();

    void add(StepId step) {
        earlier.computeIfAbsent(step, id -> new HashSet<>(4));
    }

    Set<StepId> steps() {
        return earlier.keySet();
    }

    /** Says that {@code later} runs after {@code first}. Says nothing when either has no work or both are one. */
    void after(StepId later, StepId first) {
        Set<StepId> before = earlier.get(later);
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
        List<StepId> preferred = new ArrayList<>(earlier.keySet());
        preferred.sort(preference.thenComparing(Comparator.naturalOrder()));
        Map<StepId, Integer> places = new HashMap<>();
        preferred.forEach(step -> places.put(step, places.size()));
        int[] waiting = new int[preferred.size()];
        Map<StepId, List<Integer>> later = new HashMap<>();
        PriorityQueue<Integer> free = new PriorityQueue<>();
        for (int place = 0; place < waiting.length; place++) {
            Set<StepId> first = earlier.getOrDefault(preferred.get(place), Set.of());
            waiting[place] = first.size();
            for (StepId id : first) {
                later.computeIfAbsent(id, key -> new ArrayList<>(4)).add(place);
            }
            if (first.isEmpty()) {
                free.add(place);
            }
        }
        List<StepId> order = new ArrayList<>(waiting.length);
        while (!free.isEmpty()) {
            StepId next = preferred.get(free.remove());
            order.add(next);
            for (int step : later.getOrDefault(next, List.of())) {
                if (--waiting[step] == 0) {
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
        Set<StepId> members = new HashSet<>(stuck);
        List<StepId> path = new ArrayList<>();
        Map<StepId, Integer> place = new HashMap<>();
        StepId at = Collections.min(members);
        while (!place.containsKey(at)) {
            place.put(at, path.size());
            path.add(at);
            at = earlier.getOrDefault(at, Set.of()).stream()
                    .filter(members::contains)
                    .min(Comparator.naturalOrder())
                    .orElseThrow();
        }
        return List.copyOf(path.subList(place.get(at), path.size()));
    }
}
