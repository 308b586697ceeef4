/* SPDX-License-Identifier: Apache-2.0 */
package io.github.migrationmaven.flow;

import io.github.migrationmaven.MigrationException;
import io.github.migrationmaven.Progress;
import io.github.migrationmaven.declaration.jpa.JpaLoaders;
import io.github.migrationmaven.report.DriftReport;
import java.util.List;
import java.util.OptionalInt;

/**
 * Compares a live database with what its module declares, by the rules by which migrations are compared with it. The
 * live schema is made anew on a scratch server of the same major, where it stands in the place of the migrations.
 */
final class DeclaredComparison {

    private final TargetRequest request;
    private final JpaLoaders loaders;
    private final Progress progress;

    DeclaredComparison(TargetRequest request, JpaLoaders loaders, Progress progress) {
        this.request = request;
        this.loaders = loaders;
        this.progress = progress;
    }

    /**
     * @throws MigrationException when the live schema cannot be made on the scratch server, or the declaration cannot
     */
    DriftReport of(LiveState live) {
        ModuleRequest module = request.module();
        ModuleRequest here = new ModuleRequest(
                module.name(),
                module.folders(),
                module.flyway(),
                module.declaration(),
                module.scope(),
                module.decisions(),
                () -> request.scratch().server(OptionalInt.of(live.facts().major())));
        LiveCopy copy = new LiveCopy(here, live);
        try (ModuleStates states = ModuleStates.from(here, copy, List.of(), loaders, progress)) {
            return LiveComparison.report(
                    "declaration", live, states.start(), states.desired().catalog());
        }
    }
}
