/* SPDX-License-Identifier: Apache-2.0 */
package io.github.migrationmaven.maven;

import io.github.migrationmaven.flow.CleanTargets;
import io.github.migrationmaven.report.Outcome;
import java.util.List;
import javax.inject.Inject;
import org.apache.maven.plugin.MavenPluginManager;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;

/**
 * Empties the managed schemas of the live databases of all modules, after one question.
 *
 * <p>Does nothing to a database that is empty, and nothing to any database when one of them must not be emptied.
 *
 * @since 0.1.0
 */
@Mojo(name = "cleanup", aggregator = true, threadSafe = true)
public final class CleanupMojo extends AbstractCleaningMojo {

    /**
     * Whether nobody is asked before rows are deleted. {@code true} or {@code false}; absent, one question is asked,
     * and without a terminal nothing is done.
     *
     * @since 0.1.0
     */
    @Parameter(property = "migration.yes", defaultValue = "false")
    private boolean yes;

    @Inject
    private MavenPluginManager plugins;

    boolean isConfirmed() {
        return yes;
    }

    @Override
    List<Outcome> work() {
        List<CleanupMojo> modules = new Reactor(session(), execution(), plugins).configured(CleanupMojo.class);
        return Targets.of(filter(), modules)
                .orNobody()
                .work(requests -> new CleanTargets(parts().crew(Reactor.PARALLELISM, false), preflight())
                        .run(requests, options(Asking.of(yes, session(), getLog()))));
    }
}
