/* SPDX-License-Identifier: Apache-2.0 */
package io.github.migrationmaven.plan;

import java.util.List;
import java.util.stream.Stream;

/**
 * The statements that lead from one catalog to another, in the order in which they run.
 *
 * <p>The order is stable: equal catalogs give equal plans.
 */
public record Plan(List<Step> steps) {

    public Plan {
        steps = List.copyOf(steps);
    }

    public boolean isEmpty() {
        return steps.isEmpty();
    }

    /** How many statements it has, in words: {@code 1 statement}, {@code 12 statements}. */
    public String size() {
        long count = statements().count();
        return count + (count == 1 ? " statement" : " statements");
    }

    /** All statements in their order. */
    public Stream<Statement> statements() {
        return steps.stream().flatMap(step -> step.statements().stream());
    }
}
