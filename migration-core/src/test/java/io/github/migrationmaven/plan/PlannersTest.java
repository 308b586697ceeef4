/* SPDX-License-Identifier: Apache-2.0 */
package io.github.migrationmaven.plan;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.migrationmaven.model.ObjectKind;
import io.github.migrationmaven.model.SchemaObject;
import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class PlannersTest {

    @Test
    void everyKindHasAPlanner() {
        assertThat(ObjectKind.values())
                .allSatisfy(kind -> assertThat(Planners.of(kind)).isNotNull());
    }

    @Test
    void everyTypeOfTheModelIsPlanned() {
        Set<Object> planned = Arrays.stream(ObjectKind.values())
                .map(kind -> Planners.of(kind).getClass())
                .flatMap(PlannersTest::createdBy)
                .collect(Collectors.toSet());

        assertThat(planned).containsExactlyInAnyOrder((Object[]) SchemaObject.class.getPermittedSubclasses());
    }

    /** What a planner's own method create takes; the bridge that the compiler adds takes any object. */
    private static Stream<Class<?>> createdBy(Class<?> planner) {
        return Arrays.stream(planner.getMethods())
                .filter(method -> method.getName().equals("create") && !method.isBridge())
                .map(method -> method.getParameterTypes()[0]);
    }
}
