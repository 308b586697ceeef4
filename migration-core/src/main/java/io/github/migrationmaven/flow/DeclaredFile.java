/* SPDX-License-Identifier: Apache-2.0 */
package io.github.migrationmaven.flow;

import io.github.migrationmaven.ErrorCode;
import io.github.migrationmaven.FileFailure;
import io.github.migrationmaven.MigrationException;
import io.github.migrationmaven.difference.Acceptance;
import io.github.migrationmaven.migrations.DeclaredCatalog;
import io.github.migrationmaven.migrations.Draft;
import io.github.migrationmaven.migrations.DraftFile;
import io.github.migrationmaven.model.Catalog;
import io.github.migrationmaven.model.CatalogRevision;
import io.github.migrationmaven.model.SchemaObject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** The file that remembers what an open declaration said; a closed one says everything anew each time. */
final class DeclaredFile {

    private DeclaredFile() {}

    /** The draft with the file as it is to be, where it is to change. */
    static Draft joined(Draft draft, ModuleRequest request, ModuleStates states) {
        return joined(draft, request, states, states.acceptance());
    }

    /** The same, where something else is accepted than before. */
    static Draft joined(Draft draft, ModuleRequest request, ModuleStates states, Acceptance acceptance) {
        if (!states.isOpen()) {
            return draft;
        }
        Path file = request.folders().declaredCatalog();
        Optional<String> before = read(file).map(DeclaredCatalog::text);
        String after = DeclaredCatalog.of(declared(states.start(), acceptance)).text();
        if (before.equals(Optional.of(after))) {
            return draft;
        }
        return draft.with(before.isPresent() ? DraftFile.replacing(file, after) : DraftFile.added(file, after));
    }

    /**
     * What the file says, absent when it is not there.
     *
     * @throws MigrationException when it cannot be read
     */
    static Optional<DeclaredCatalog> read(Path file) {
        if (!Files.exists(file)) {
            return Optional.empty();
        }
        try {
            return Optional.of(DeclaredCatalog.parse(Files.readString(file)));
        } catch (IOException e) {
            throw new MigrationException(
                    ErrorCode.DECLARED_CATALOG_INVALID,
                    "The file " + file + " cannot be read: " + FileFailure.words(e),
                    "Make it readable, or restore it from version control.",
                    e);
        }
    }

    private static Catalog declared(Catalog start, Acceptance acceptance) {
        CatalogRevision revision = acceptance.merged().said().revise();
        staying(start, acceptance).forEach(revision::put);
        return revision.toCatalog();
    }

    /** What was declared, is so no longer, and stays because that is accepted: without it nobody would know. */
    private static List<SchemaObject> staying(Catalog start, Acceptance acceptance) {
        return acceptance.accepted().stream()
                .flatMap(accepted -> accepted.difference().ids().stream())
                .filter(id -> !acceptance.merged().catalog().contains(id))
                .flatMap(id -> start.find(id).stream())
                .toList();
    }
}
