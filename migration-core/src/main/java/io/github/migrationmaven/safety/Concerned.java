/* SPDX-License-Identifier: Apache-2.0 */
package io.github.migrationmaven.safety;

import io.github.migrationmaven.model.Catalog;
import io.github.migrationmaven.model.ObjectId;
import io.github.migrationmaven.model.ObjectKind;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Names views, functions and triggers that read something about to go. */
final class Concerned {

    private static final Set<ObjectKind> READERS = EnumSet.of(
            ObjectKind.VIEW,
            ObjectKind.MATERIALIZED_VIEW,
            ObjectKind.FUNCTION,
            ObjectKind.PROCEDURE,
            ObjectKind.TRIGGER);

    private Concerned() {}

    static List<String> by(ObjectId gone, Transition transition) {
        return transition.current().dependentsOf(gone).stream()
                .filter(id -> READERS.contains(id.kind()))
                .map(id -> words(id, gone, transition))
                .flatMap(Optional::stream)
                .toList();
    }

    private static Optional<String> words(ObjectId reader, ObjectId gone, Transition transition) {
        Catalog desired = transition.desired();
        if (!desired.contains(reader)) {
            return Optional.of("The " + reader + " reads it and would go with it.");
        }
        boolean same = desired.find(reader).equals(transition.current().find(reader));
        return same && !transition.current().isRecorded(reader, gone)
                ? Optional.of("The " + reader + " names it in its body and would fail.")
                : Optional.empty();
    }
}
