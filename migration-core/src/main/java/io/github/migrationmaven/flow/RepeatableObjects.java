/* SPDX-License-Identifier: Apache-2.0 */
package io.github.migrationmaven.flow;

import io.github.migrationmaven.flyway.FlywaySettings;
import io.github.migrationmaven.flyway.MigrationRunner;
import io.github.migrationmaven.migrations.MigrationFile;
import io.github.migrationmaven.migrations.MigrationName;
import io.github.migrationmaven.model.Catalog;
import io.github.migrationmaven.model.ObjectId;
import io.github.migrationmaven.model.SchemaObject;
import io.github.migrationmaven.proof.TemporaryFolder;
import io.github.migrationmaven.source.State;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** Tells apart what versioned migrations make and what repeatable ones make after them. */
final class RepeatableObjects {

    private RepeatableObjects() {}

    /** The desired state without the objects that only repeatable migrations make and that are to stay as they are. */
    static Catalog leftOut(ModuleRequest request, ModuleStates states) {
        Catalog versioned = versioned(request, states);
        List<ObjectId> made = states.current().catalog().objects().stream()
                .filter(object -> !versioned.contains(object.id()))
                .filter(object -> states.desired().catalog().find(object.id()).equals(Optional.of(object)))
                .map(SchemaObject::id)
                .toList();
        return states.desired().catalog().revise().removeAll(made).toCatalog();
    }

    private static Catalog versioned(ModuleRequest request, ModuleStates states) {
        try (TemporaryFolder folder = TemporaryFolder.create()) {
            copy(states, folder.path());
            MigrationRunner runner =
                    new MigrationRunner(request.flyway().with(FlywaySettings.Locations.of(List.of(folder.path()))));
            try (State state = states.source().create(request.name() + " versioned", runner::run)) {
                return state.catalog();
            }
        }
    }

    private static void copy(ModuleStates states, Path folder) {
        for (MigrationFile file : states.directory().files()) {
            if (file.name().kind() != MigrationName.Kind.REPEATABLE) {
                copy(file.path(), folder);
                file.configuration().ifPresent(configuration -> copy(configuration, folder));
            }
        }
    }

    private static void copy(Path file, Path folder) {
        try {
            Files.copy(file, folder.resolve(file.getFileName()));
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot copy " + file, e);
        }
    }
}
