/* SPDX-License-Identifier: Apache-2.0 */
package io.github.migrationmaven.report;

import io.github.migrationmaven.model.UnmanagedObject;
import java.util.List;

/**
 * What a run saw in a module besides the changes themselves.
 *
 * @param notManaged objects that have no reader and were therefore not compared
 * @param kept objects that only the migrations have and that stay
 * @param equivalences differences that change nothing, each with the rule that says so
 * @param warnings what the user should know and that stopped nothing
 */
public record Findings(
        List<UnmanagedObject> notManaged, List<KeptObject> kept, List<String> equivalences, List<String> warnings) {

    public Findings {
        notManaged = List.copyOf(notManaged);
        kept = List.copyOf(kept);
        equivalences = List.copyOf(equivalences);
        warnings = List.copyOf(warnings);
    }

    public static Findings none() {
        return new Findings(List.of(), List.of(), List.of(), List.of());
    }
}
