/* SPDX-License-Identifier: Apache-2.0 */
package io.github.migrationmaven.maven;

import io.github.migrationmaven.flow.ApplyMigrations;
import io.github.migrationmaven.flow.ApplyOptions;
import io.github.migrationmaven.report.Outcome;
import java.util.List;
import javax.inject.Inject;
import org.apache.maven.execution.MavenExecutionRequest;
import org.apache.maven.plugin.MavenPluginManager;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;

/**
 * Runs the pending migrations of all modules on their live databases, after the check for drift, module by module.
 *
 * <p>Does nothing to a database that has all migrations, nothing to any database when one of them has drifted, and
 * nothing to the modules after one that fails, unless Maven runs with {@code -fae}.
 *
 * @since 0.1.0
 */
@Mojo(name = "apply", aggregator = true, threadSafe = true)
public final class ApplyMojo extends AbstractTargetMojo {

    /**
     * Whether what is pending is listed and nothing is applied. {@code true} or {@code false}; absent, it is applied.
     *
     * @since 0.1.0
     */
    @Parameter(property = "migration.dryRun", defaultValue = "false")
    private boolean dryRun;

    @Inject
    private MavenPluginManager plugins;

    ApplyOptions options() {
        String behaviour = session().getRequest().getReactorFailureBehavior();
        return new ApplyOptions(dryRun, !MavenExecutionRequest.REACTOR_FAIL_FAST.equals(behaviour));
    }

    @Override
    List<Outcome> work() {
        List<ApplyMojo> modules = new Reactor(session(), execution(), plugins).configured(ApplyMojo.class);
        return Targets.of(filter(), modules)
                .orNobody()
                .work(requests -> new ApplyMigrations(parts().crew(Reactor.PARALLELISM, false), preflight())
                        .run(requests, options()));
    }
}
