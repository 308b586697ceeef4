/* SPDX-License-Identifier: Apache-2.0 */
package io.github.migrationmaven.report;

import static java.util.Objects.requireNonNull;

import io.github.migrationmaven.model.UnmanagedObject;
import java.util.ArrayList;
import java.util.List;

/**
 * What lies between a live database and what it is compared with.
 *
 * @param against what it is compared with, in words
 * @param differences object by object
 * @param unmanaged objects without a reader that only one side has, or that differ
 * @param outOfScope how many objects of the live database are not the module's
 */
public record DriftReport(
        String against, List<LiveDifference> differences, List<UnmanagedObject> unmanaged, int outOfScope) {

    public DriftReport {
        requireNonNull(against, "against is null");
        differences = List.copyOf(differences);
        unmanaged = List.copyOf(unmanaged);
    }

    public boolean isEmpty() {
        return differences.isEmpty() && unmanaged.isEmpty();
    }

    /** Every difference with the statements for either direction, one line each. */
    public List<String> lines() {
        List<String> lines = new ArrayList<>();
        for (LiveDifference difference : differences) {
            lines.add(difference.object() + ": changed there: " + String.join("; ", difference.words()));
            add(lines, "to undo it there", difference.undo());
            add(lines, "to have it in a migration", difference.adopt());
        }
        unmanaged.forEach(object -> lines.add(object.kind() + " " + object.name() + ": not managed, and different"));
        return lines;
    }

    private static void add(List<String> lines, String head, List<String> statements) {
        if (!statements.isEmpty()) {
            lines.add("  " + head + ":");
            statements.forEach(statement -> (statement + ";").lines().forEach(line -> lines.add("    " + line)));
        }
    }
}
