/* SPDX-License-Identifier: Apache-2.0 */
package io.github.migrationmaven.safety;

import io.github.migrationmaven.model.Column;
import io.github.migrationmaven.model.ObjectId;
import io.github.migrationmaven.model.ObjectKind;
import io.github.migrationmaven.plan.Hazard;
import io.github.migrationmaven.plan.Step;
import io.github.migrationmaven.plan.Verb;
import java.util.List;
import java.util.stream.Stream;

/** A column goes with its values, also one that comes back as a generated column. What was generated is no loss. */
final class DroppedColumnRule {

    private DroppedColumnRule() {}

    static List<Refusal> check(Transition transition) {
        return transition.plan().steps().stream()
                .filter(DroppedColumnRule::deletesValues)
                .map(step -> step.id().object())
                .map(id -> (Column) transition.current().find(id).orElseThrow())
                .map(column -> refusal(column, transition))
                .toList();
    }

    private static boolean deletesValues(Step step) {
        return step.id().verb() == Verb.DROP
                && step.id().object().kind() == ObjectKind.COLUMN
                && step.statements().stream()
                        .anyMatch(statement -> statement.hazards().contains(Hazard.DELETES_DATA));
    }

    private static Refusal refusal(Column column, Transition transition) {
        boolean replaced = transition.desired().contains(column.id());
        List<ObjectId> candidates = replaced ? List.of() : LookAlikes.of(column, transition);
        String problem = replaced
                ? "The " + column.id() + " would be dropped and made anew, and its values would be lost."
                : "The " + column.id() + " would be dropped with all its values.";
        return new Refusal(
                Decision.Verb.DROP,
                Nameable.of(column.id()).orElseThrow(),
                problem,
                Stream.concat(LookAlikes.words(candidates).stream(), Concerned.by(column.id(), transition).stream())
                        .toList(),
                LookAlikes.renames(column.id(), candidates));
    }
}
