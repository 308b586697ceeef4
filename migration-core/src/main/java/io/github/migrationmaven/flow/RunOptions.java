/* SPDX-License-Identifier: Apache-2.0 */
package io.github.migrationmaven.flow;

import static java.util.Objects.requireNonNull;

import java.time.LocalDateTime;
import java.util.List;

/**
 * What the user asked of a run that writes migrations.
 *
 * @param dryRun proves everything and changes nothing
 * @param skipBackup keeps no copy of what is replaced
 * @param description in words, for the names of the files
 * @param referenceRows what becomes of the rows that the replaced migrations insert
 * @param leaveKept patterns of objects that only the migrations have and that shall not be kept
 * @param now the time of the run, which only versions and names of backups take up
 */
public record RunOptions(
        boolean dryRun,
        boolean skipBackup,
        String description,
        ReferenceRows referenceRows,
        List<String> leaveKept,
        LocalDateTime now) {

    public RunOptions {
        requireNonNull(description, "description is null");
        requireNonNull(referenceRows, "referenceRows is null");
        leaveKept = List.copyOf(leaveKept);
        requireNonNull(now, "now is null");
    }

    /** The same at no time in particular. */
    RunOptions timeless() {
        return new RunOptions(dryRun, skipBackup, description, referenceRows, leaveKept, LocalDateTime.MIN);
    }
}
