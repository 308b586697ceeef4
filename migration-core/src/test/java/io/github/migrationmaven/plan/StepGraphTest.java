/* SPDX-License-Identifier: Apache-2.0 */
package io.github.migrationmaven.plan;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.migrationmaven.model.ObjectId;
import io.github.migrationmaven.model.ObjectKind;
import java.util.Comparator;
import java.util.List;
import org.junit.jupiter.api.Test;

class StepGraphTest {

    private static final Comparator<StepId> NO_PREFERENCE = (left, right) -> 0;

    private static final StepId A = step("a");
    private static final StepId B = step("b");
    private static final StepId C = step("c");

    @Test
    void stepsThatAreFreeComeInTheOrderOfTheirIds() {
        assertThat(graph(C, A, B).order(NO_PREFERENCE)).containsExactly(A, B, C);
    }

    @Test
    void aPreferenceDecidesAmongStepsThatAreFree() {
        assertThat(graph(A, B, C).order(Comparator.reverseOrder())).containsExactly(C, B, A);
    }

    @Test
    void aStepWaitsForTheOneItMustFollow() {
        StepGraph graph = graph(A, B, C);
        graph.after(A, C);

        assertThat(graph.order(NO_PREFERENCE)).containsExactly(B, C, A);
    }

    @Test
    void whatHasNoWorkIsNotWaitedFor() {
        StepGraph graph = graph(A);
        graph.after(A, B);
        graph.after(C, A);
        graph.after(A, A);

        assertThat(graph.order(NO_PREFERENCE)).containsExactly(A);
    }

    @Test
    void aCircleIsLeftOutOfTheOrder() {
        StepGraph graph = graph(A, B, C);
        graph.after(A, B);
        graph.after(B, A);

        assertThat(graph.order(NO_PREFERENCE)).containsExactly(C);
        assertThat(graph.circle(List.of(A, B))).containsExactlyInAnyOrder(A, B);
    }

    @Test
    void whatOnlyWaitsForACircleIsNoMemberOfIt() {
        StepGraph graph = graph(A, B, C);
        graph.after(A, B);
        graph.after(B, C);
        graph.after(C, B);

        assertThat(graph.order(NO_PREFERENCE)).isEmpty();
        assertThat(graph.circle(List.of(A, B, C))).containsExactlyInAnyOrder(B, C);
    }

    private static StepGraph graph(StepId... steps) {
        StepGraph graph = new StepGraph();
        for (StepId step : steps) {
            graph.add(step);
        }
        return graph;
    }

    private static StepId step(String name) {
        return StepId.create(ObjectId.of(ObjectKind.TABLE, "shop", name));
    }
}
