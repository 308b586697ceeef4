/* SPDX-License-Identifier: Apache-2.0 */
package io.github.migrationmaven.flow;

import io.github.migrationmaven.ErrorCode;
import io.github.migrationmaven.MigrationException;
import io.github.migrationmaven.migrations.AcceptedDifferences;
import io.github.migrationmaven.migrations.Draft;
import io.github.migrationmaven.migrations.DraftFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** The file of the differences that a module accepts. */
final class AcceptedFile {

    private AcceptedFile() {}

    /** The draft with the file as it is to be, where it is to change; without an entry no file is made. */
    static Draft joined(Draft draft, Path file, AcceptedDifferences wanted) {
        boolean there = Files.exists(file);
        if (there ? wanted.equals(read(file)) : wanted.entries().isEmpty()) {
            return draft;
        }
        String text = wanted.text();
        return draft.with(there ? DraftFile.replacing(file, text) : DraftFile.added(file, text));
    }

    /**
     * What the file says; nothing when it is not there.
     *
     * @throws MigrationException ACCEPTED_FILE_INVALID when it cannot be read or used
     */
    static AcceptedDifferences read(Path file) {
        if (!Files.exists(file)) {
            return AcceptedDifferences.none();
        }
        try {
            return AcceptedDifferences.parse(Files.readString(file));
        } catch (IOException e) {
            throw new MigrationException(
                    ErrorCode.ACCEPTED_FILE_INVALID,
                    "The file " + file + " cannot be read: " + e.getMessage(),
                    "Make it readable, in UTF-8, or restore it from version control.",
                    e);
        }
    }
}
