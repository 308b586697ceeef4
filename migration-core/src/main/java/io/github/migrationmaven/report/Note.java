/* SPDX-License-Identifier: Apache-2.0 */
package io.github.migrationmaven.report;

import static java.util.Objects.requireNonNull;

import java.util.List;

/** Something that a goal tells of a module below the table: a head that names the module, and lines. */
public record Note(String head, List<String> lines) {

    public Note {
        requireNonNull(head, "head is null");
        lines = List.copyOf(lines);
    }
}
