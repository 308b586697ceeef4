/* SPDX-License-Identifier: Apache-2.0 */
package io.github.migrationmaven.maven;

import io.github.migrationmaven.flow.AdoptModules;
import io.github.migrationmaven.flow.ReferenceRows;
import io.github.migrationmaven.flow.RunOptions;
import io.github.migrationmaven.report.Outcome;
import java.util.List;
import javax.inject.Inject;
import org.apache.maven.plugin.MavenPluginManager;
import org.apache.maven.plugins.annotations.Execute;
import org.apache.maven.plugins.annotations.LifecyclePhase;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.apache.maven.plugins.annotations.ResolutionScope;

/**
 * Takes every module over as it is: writes down what it declares, and accepts each difference to its migrations by
 * name.
 *
 * <p>Does nothing to a module that was adopted before and has no new difference, and nothing to any module when one of
 * them fails.
 *
 * @since 0.1.0
 */
@Mojo(name = "adopt", aggregator = true, threadSafe = true, requiresDependencyResolution = ResolutionScope.RUNTIME)
@Execute(phase = LifecyclePhase.PROCESS_CLASSES)
public final class AdoptMojo extends AbstractWritingMojo {

    /**
     * Whether a module that was adopted before accepts the differences that are new since then; entries that nothing
     * differs for any more go. {@code true} or {@code false}; absent, new differences are named, and the goal fails.
     *
     * @since 0.1.0
     */
    @Parameter(property = "migration.acceptNew", defaultValue = "false")
    private boolean acceptNew;

    @Inject
    private MavenPluginManager plugins;

    @Override
    RunOptions options() {
        return options("adoption", ReferenceRows.REFUSE, List.of());
    }

    boolean acceptsNew() {
        return acceptNew;
    }

    @Override
    List<Outcome> work() {
        List<AdoptMojo> modules = new Reactor(session(), execution(), plugins).configured(AdoptMojo.class);
        RunOptions options = commonOptions(modules);
        return Selection.of(filter(), modules)
                .orNobody()
                .work(requests ->
                        new AdoptModules(parts().crew(Reactor.PARALLELISM, false)).run(requests, options, acceptNew));
    }
}
