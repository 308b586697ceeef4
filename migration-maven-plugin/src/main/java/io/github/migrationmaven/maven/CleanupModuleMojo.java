/* SPDX-License-Identifier: Apache-2.0 */
package io.github.migrationmaven.maven;

import io.github.migrationmaven.flow.CleanTargets;
import io.github.migrationmaven.flow.Confirmation;
import io.github.migrationmaven.report.Outcome;
import java.util.List;
import org.apache.maven.plugins.annotations.LifecyclePhase;
import org.apache.maven.plugins.annotations.Mojo;

/**
 * Empties the managed schemas of the live database of this module inside a build, without a question and under the same
 * guards as {@code cleanup}.
 *
 * <p>Does nothing to a database that is empty, and nothing in a module without migrations or SQL.
 *
 * @since 0.1.0
 */
@Mojo(name = "cleanup-module", defaultPhase = LifecyclePhase.PRE_INTEGRATION_TEST, threadSafe = true)
public final class CleanupModuleMojo extends AbstractCleaningMojo {

    @Override
    List<Outcome> work() {
        return Targets.of(filter(), List.of(this))
                .work(requests -> new CleanTargets(parts().crew(1, false), preflight())
                        .run(requests, options(Confirmation.given())));
    }
}
