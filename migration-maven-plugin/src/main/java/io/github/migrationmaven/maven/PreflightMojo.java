/* SPDX-License-Identifier: Apache-2.0 */
package io.github.migrationmaven.maven;

import io.github.migrationmaven.flow.CheckTargets;
import io.github.migrationmaven.report.Outcome;
import java.util.List;
import javax.inject.Inject;
import org.apache.maven.plugin.MavenPluginManager;
import org.apache.maven.plugins.annotations.Mojo;

/**
 * Looks whether everything is as goals on live databases need it, for all modules, and tells every problem with its way
 * out.
 *
 * <p>Does nothing but look.
 *
 * @since 0.1.0
 */
@Mojo(name = "preflight", aggregator = true, threadSafe = true)
public final class PreflightMojo extends AbstractReportingMojo {

    @Inject
    private MavenPluginManager plugins;

    @Override
    List<Outcome> work() {
        List<PreflightMojo> modules = new Reactor(session(), execution(), plugins).configured(PreflightMojo.class);
        return Targets.of(filter(), modules).orNobody().work(requests -> {
            CheckTargets.Found found =
                    new CheckTargets(parts().crew(Reactor.PARALLELISM, false), preflight()).run(requests);
            write("preflight", found.json());
            return found.outcomes();
        });
    }
}
