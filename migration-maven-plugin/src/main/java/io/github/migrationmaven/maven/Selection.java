/* SPDX-License-Identifier: Apache-2.0 */
package io.github.migrationmaven.maven;

import io.github.migrationmaven.ErrorCode;
import io.github.migrationmaven.MigrationException;
import io.github.migrationmaven.flow.ModuleRequest;
import io.github.migrationmaven.report.Findings;
import io.github.migrationmaven.report.Outcome;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/**
 * The modules of a run that take part, and those whose configuration cannot be used.
 *
 * @param requests what is to be worked on
 * @param failures what keeps the run from starting
 * @param skips whether a module is told to skip
 */
record Selection(List<ModuleRequest> requests, List<Outcome> failures, boolean skips) {

    Selection {
        requests = List.copyOf(requests);
        failures = List.copyOf(failures);
    }

    /** Looks at all modules before any is worked on, so that all problems of configuration are told at once. */
    static Selection of(ServiceFilter filter, List<? extends AbstractModuleMojo> modules) {
        List<ModuleRequest> requests = new ArrayList<>();
        List<Outcome> failures = new ArrayList<>();
        for (AbstractModuleMojo module : modules) {
            try {
                module.requestIfTakingPart(filter).ifPresent(requests::add);
            } catch (MigrationException e) {
                failures.add(Outcome.of(module.name(), e, Findings.none(), Duration.ZERO));
            }
        }
        return new Selection(requests, failures, modules.stream().anyMatch(AbstractMigrationMojo::skipped));
    }

    /**
     * Fails where a typed goal finds nothing to do.
     *
     * @throws MigrationException DECLARATION_MISSING when no module takes part, has a problem or is told to skip
     */
    Selection orNobody() {
        if (requests.isEmpty() && failures.isEmpty() && !skips) {
            throw new MigrationException(
                    ErrorCode.DECLARATION_MISSING,
                    "No module has a database: none has migrations, SQL in src/main/schema, entities or a provider.",
                    "Declare a schema in src/main/schema/*.sql of a module, or run the goal where modules are.");
        }
        return this;
    }

    /** Works on all modules unless one has a problem. */
    List<Outcome> work(Function<List<ModuleRequest>, List<Outcome>> flow) {
        return failures.isEmpty() ? flow.apply(requests) : failures;
    }
}
