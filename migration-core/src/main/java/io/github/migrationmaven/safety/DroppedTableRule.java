/* SPDX-License-Identifier: Apache-2.0 */
package io.github.migrationmaven.safety;

import io.github.migrationmaven.model.ObjectId;
import io.github.migrationmaven.model.ObjectKind;
import io.github.migrationmaven.model.SchemaObject;
import java.util.List;
import java.util.stream.Stream;

/** A table goes with its rows. */
final class DroppedTableRule {

    private DroppedTableRule() {}

    static List<Refusal> check(Transition transition) {
        return transition
                .dropped(ObjectKind.TABLE)
                .map(SchemaObject::id)
                .map(table -> refusal(table, transition))
                .toList();
    }

    private static Refusal refusal(ObjectId table, Transition transition) {
        List<ObjectId> candidates = LookAlikes.ofTable(table, transition);
        return new Refusal(
                Decision.Verb.DROP,
                Nameable.of(table).orElseThrow(),
                "The " + table + " would be dropped with all its rows.",
                Stream.concat(LookAlikes.words(candidates).stream(), Concerned.by(table, transition).stream())
                        .toList(),
                LookAlikes.renames(table, candidates));
    }
}
