/* SPDX-License-Identifier: Apache-2.0 */
package io.github.migrationmaven.flow;

import io.github.migrationmaven.MigrationException;
import io.github.migrationmaven.Progress;
import io.github.migrationmaven.preflight.Finding;
import io.github.migrationmaven.preflight.Preflight;
import io.github.migrationmaven.preflight.Subject;
import io.github.migrationmaven.scratch.EmbeddedOptions;
import io.github.migrationmaven.target.LiveDatabase;
import java.util.List;
import java.util.OptionalInt;

/** Runs the checks that a goal needs on one module. */
final class Checking {

    private final PreflightOptions options;

    Checking(PreflightOptions options) {
        this.options = options;
    }

    List<Finding> findings(Preflight preflight, TargetRequest request, LiveDatabase database) {
        ModuleRequest module = request.module();
        Subject subject = new Subject(
                database,
                () -> ManagedSchemas.of(module, database).schemas(),
                module.flyway(),
                new Subject.Folders(
                        module.folders().module(),
                        module.folders().migrations(),
                        EmbeddedOptions.defaultCache(),
                        List.of(module.folders().module().resolve("src/main/resources"))),
                major -> request.scratch().server(OptionalInt.of(major)),
                options.tools());
        return (options.skipDatabase() ? preflight.withoutDatabase() : preflight).run(subject);
    }

    /** @throws MigrationException PREFLIGHT_FAILED with all problems, unless the user wants to go on */
    void require(Preflight preflight, TargetRequest request, LiveDatabase database, Progress progress) {
        progress.stage("checking " + database.describe());
        try {
            Preflight.require(request.name(), findings(preflight, request, database));
        } catch (MigrationException e) {
            if (!options.goOn()) {
                throw e;
            }
            progress.warn(e.problem() + "\nGoing on all the same: migration.continueOnFailedPreflight is set.");
        }
    }
}
