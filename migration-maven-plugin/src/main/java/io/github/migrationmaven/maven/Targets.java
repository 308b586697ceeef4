/* SPDX-License-Identifier: Apache-2.0 */
package io.github.migrationmaven.maven;

import io.github.migrationmaven.ErrorCode;
import io.github.migrationmaven.MigrationException;
import io.github.migrationmaven.flow.TargetRequest;
import io.github.migrationmaven.report.Findings;
import io.github.migrationmaven.report.Outcome;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/**
 * The modules of a run with their live databases, and those whose configuration cannot be used.
 *
 * @param requests what is to be worked on
 * @param failures what keeps the run from starting
 */
record Targets(List<TargetRequest> requests, List<Outcome> failures) {

    Targets {
        requests = List.copyOf(requests);
        failures = List.copyOf(failures);
    }

    /** Looks at all modules before any is worked on, so that all problems of configuration are told at once. */
    static Targets of(ServiceFilter filter, List<? extends AbstractTargetMojo> modules) {
        List<TargetRequest> requests = new ArrayList<>();
        List<Outcome> failures = new ArrayList<>();
        for (AbstractTargetMojo module : modules) {
            try {
                module.targetIfTakingPart(filter).ifPresent(requests::add);
            } catch (MigrationException e) {
                failures.add(Outcome.of(module.name(), e, Findings.none(), Duration.ZERO));
            }
        }
        return new Targets(requests, failures);
    }

    /**
     * Fails where a typed goal finds nothing to do.
     *
     * @throws MigrationException DECLARATION_MISSING when no module takes part or has a problem
     */
    Targets orNobody() {
        if (requests.isEmpty() && failures.isEmpty()) {
            throw new MigrationException(
                    ErrorCode.DECLARATION_MISSING,
                    "No module has a database: none has migrations or SQL in src/main/schema.",
                    "Run the goal where modules are that have migrations.");
        }
        return this;
    }

    /** Works on all modules unless one has a problem. */
    List<Outcome> work(Function<List<TargetRequest>, List<Outcome>> flow) {
        return failures.isEmpty() ? flow.apply(requests) : failures;
    }
}
