/* SPDX-License-Identifier: Apache-2.0 */
package io.github.migrationmaven.safety;

import io.github.migrationmaven.model.Column;
import io.github.migrationmaven.model.ObjectId;
import io.github.migrationmaven.model.ObjectKind;
import io.github.migrationmaven.model.Sequence;
import io.github.migrationmaven.model.SequenceOwner;
import io.github.migrationmaven.plan.Hazard;
import io.github.migrationmaven.plan.Step;
import java.util.ArrayList;
import java.util.List;

/** Whatever else deletes data: a sequence goes with its position. */
final class DeletesDataRule {

    private DeletesDataRule() {}

    static List<Refusal> check(Transition transition) {
        List<Refusal> refusals = new ArrayList<>();
        for (Step step : transition.plan().steps()) {
            ObjectId id = step.id().object();
            boolean deletes = step.statements().stream()
                    .anyMatch(statement -> statement.hazards().contains(Hazard.DELETES_DATA));
            boolean ofOtherRule = id.kind() == ObjectKind.TABLE || id.kind() == ObjectKind.COLUMN;
            if (deletes && !ofOtherRule && !countsOn(id, transition)) {
                Nameable.of(id).ifPresent(subject -> refusals.add(refusal(subject, step, transition)));
            }
        }
        return refusals;
    }

    /** A serial column that becomes an identity column goes on counting where it was. */
    private static boolean countsOn(ObjectId sequence, Transition transition) {
        return transition
                .current()
                .find(sequence.as(ObjectKind.SEQUENCE_OWNER))
                .map(SequenceOwner.class::cast)
                .flatMap(owner -> transition.desired().find(owner.column()))
                .map(Column.class::cast)
                .filter(column -> column.identity().isPresent())
                .isPresent();
    }

    private static Refusal refusal(Nameable subject, Step step, Transition transition) {
        List<ObjectId> candidates = transition
                .current()
                .find(subject.id())
                .filter(Sequence.class::isInstance)
                .map(Sequence.class::cast)
                .map(sequence -> LookAlikes.of(sequence, transition))
                .orElse(List.of());
        return new Refusal(
                Decision.Verb.DROP,
                subject,
                "The " + subject.id() + " holds data that would be lost: " + step.words() + ".",
                LookAlikes.words(candidates),
                LookAlikes.renames(subject.id(), candidates));
    }
}
