/* SPDX-License-Identifier: Apache-2.0 */
package io.github.migrationmaven.flow;

import static java.util.stream.Collectors.joining;

import io.github.migrationmaven.ErrorCode;
import io.github.migrationmaven.MigrationException;
import io.github.migrationmaven.model.UnmanagedObject;
import java.util.ArrayList;
import java.util.List;

/** Refuses what cannot be done because objects without a reader are in the way. */
final class UnmanagedCheck {

    private UnmanagedCheck() {}

    /** An object without a reader that is declared and not in the migrations cannot be written into one. */
    static void refuseUndeclarable(ModuleStates states) {
        List<UnmanagedObject> missing = new ArrayList<>(states.declared().unmanaged());
        missing.removeAll(states.start().unmanaged());
        if (!missing.isEmpty()) {
            throw new MigrationException(
                    ErrorCode.CHANGE_NOT_SUPPORTED,
                    "The declaration has what the migrations do not have, and what is not managed yet:\n  "
                            + names(missing),
                    "Write these into a migration by hand, exactly as they are declared, and run the goal again.");
        }
    }

    /** A new history of migrations cannot bring back what has no reader. */
    static void refuseUnreplaceable(ModuleStates states) {
        List<UnmanagedObject> lost = new ArrayList<>(states.start().unmanaged());
        states.declared().unmanaged().stream()
                .filter(object -> !lost.contains(object))
                .forEach(lost::add);
        if (!lost.isEmpty()) {
            throw new MigrationException(
                    ErrorCode.CHANGE_NOT_SUPPORTED,
                    "New migrations would lack these objects, which are not managed yet:\n  " + names(lost),
                    "Keep these migrations and use mvn migration:generate, which leaves such objects alone.");
        }
    }

    private static String names(List<UnmanagedObject> objects) {
        return objects.stream()
                // The fingerprint tells apart definitions, not objects.
                .map(object -> object.kind() + " " + object.name().replaceFirst(" #[0-9a-f]{8}$", ""))
                .distinct()
                .collect(joining("\n  "));
    }
}
