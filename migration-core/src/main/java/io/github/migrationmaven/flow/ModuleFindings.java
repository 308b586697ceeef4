/* SPDX-License-Identifier: Apache-2.0 */
package io.github.migrationmaven.flow;

import io.github.migrationmaven.desired.Affected;
import io.github.migrationmaven.desired.Desired;
import io.github.migrationmaven.desired.Kept;
import io.github.migrationmaven.diff.Equivalent;
import io.github.migrationmaven.difference.Acceptance;
import io.github.migrationmaven.migrations.AcceptedDifferences;
import io.github.migrationmaven.report.Findings;
import io.github.migrationmaven.report.KeptObject;
import java.util.ArrayList;
import java.util.List;

/** What is told of a module's states besides the changes themselves. */
final class ModuleFindings {

    private ModuleFindings() {}

    /** @param further warnings of what is about to happen */
    static Findings of(ModuleStates states, Acceptance acceptance, List<String> further) {
        Desired desired = acceptance.desired();
        List<String> warnings = new ArrayList<>(states.warnings());
        warnings.addAll(further);
        desired.affected().stream().map(ModuleFindings::words).forEach(warnings::add);
        acceptance.stale().stream()
                .map(entry -> AcceptedDifferences.FILE + ": " + entry.object()
                        + " is no difference any more: remove its entry.")
                .forEach(warnings::add);
        if (!desired.idle().isEmpty()) {
            warnings.add("migration.leaveKept names nothing that is kept: " + String.join(", ", desired.idle()) + ".");
        }
        return new Findings(
                        states.start().unmanaged(),
                        desired.kept().stream()
                                .map(kept -> new KeptObject(kept.id(), what(kept.reason()), kept.words()))
                                .toList(),
                        desired.used().stream().map(Equivalent::words).toList(),
                        warnings)
                .with(acceptance.open(), acceptance.accepted());
    }

    private static KeptObject.What what(Kept.Reason reason) {
        return switch (reason) {
            case OBJECT, COLUMN -> KeptObject.What.OBJECT;
            case ATTRIBUTE -> KeptObject.What.ATTRIBUTE;
            case COMPATIBLE_TYPE -> KeptObject.What.COMPATIBLE_TYPE;
        };
    }

    private static String words(Affected affected) {
        return affected.goes()
                ? affected.id() + " goes with " + affected.because() + ", which it reads."
                : affected.id() + " names " + affected.because() + ", which goes: look at its body.";
    }
}
