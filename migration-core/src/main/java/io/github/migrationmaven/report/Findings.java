/* SPDX-License-Identifier: Apache-2.0 */
package io.github.migrationmaven.report;

import io.github.migrationmaven.difference.Acceptance.Accepted;
import io.github.migrationmaven.difference.Difference;
import io.github.migrationmaven.model.UnmanagedObject;
import java.util.List;
import java.util.stream.Stream;

/**
 * What a run saw in a module besides the changes themselves.
 *
 * @param notManaged objects that have no reader and were therefore not compared
 * @param kept objects that only the migrations have and that stay
 * @param equivalences differences that change nothing, each with the rule that says so
 * @param warnings what the user should know and that stopped nothing
 * @param differences about what migrations and declaration disagree; those that are accepted are not among them
 * @param accepted about what they may disagree
 * @param notes what the goal tells besides
 */
public record Findings(
        List<UnmanagedObject> notManaged,
        List<KeptObject> kept,
        List<String> equivalences,
        List<String> warnings,
        List<Difference> differences,
        List<Accepted> accepted,
        List<Note> notes) {

    public Findings {
        notManaged = List.copyOf(notManaged);
        kept = List.copyOf(kept);
        equivalences = List.copyOf(equivalences);
        warnings = List.copyOf(warnings);
        differences = List.copyOf(differences);
        accepted = List.copyOf(accepted);
        notes = List.copyOf(notes);
    }

    /** Findings of a module without differences. */
    public Findings(
            List<UnmanagedObject> notManaged, List<KeptObject> kept, List<String> equivalences, List<String> warnings) {
        this(notManaged, kept, equivalences, warnings, List.of(), List.of(), List.of());
    }

    public static Findings none() {
        return new Findings(List.of(), List.of(), List.of(), List.of());
    }

    /** These findings with what migrations and declaration disagree about. */
    public Findings with(List<Difference> open, List<Accepted> agreed) {
        return new Findings(notManaged, kept, equivalences, warnings, open, agreed, notes);
    }

    /** These findings with something more to tell. */
    public Findings noting(List<Note> more) {
        List<Note> all = Stream.concat(notes.stream(), more.stream()).toList();
        return new Findings(notManaged, kept, equivalences, warnings, differences, accepted, all);
    }
}
