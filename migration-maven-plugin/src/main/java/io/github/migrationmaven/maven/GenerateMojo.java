/* SPDX-License-Identifier: Apache-2.0 */
package io.github.migrationmaven.maven;

import io.github.migrationmaven.flow.GenerateMigrations;
import io.github.migrationmaven.flow.RunOptions;
import io.github.migrationmaven.report.Outcome;
import java.util.List;
import javax.inject.Inject;
import org.apache.maven.plugin.MavenPluginManager;
import org.apache.maven.plugins.annotations.Execute;
import org.apache.maven.plugins.annotations.LifecyclePhase;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.ResolutionScope;

/**
 * Writes the next migration of every module: the proven difference between its migrations and its declaration.
 *
 * <p>Does nothing to a module without a difference, and nothing to any module when one of them fails.
 *
 * @since 0.1.0
 */
@Mojo(name = "generate", aggregator = true, threadSafe = true, requiresDependencyResolution = ResolutionScope.RUNTIME)
@Execute(phase = LifecyclePhase.PROCESS_CLASSES)
public final class GenerateMojo extends AbstractAppendingMojo {

    @Inject
    private MavenPluginManager plugins;

    @Override
    List<Outcome> work() {
        List<GenerateMojo> modules = new Reactor(session(), execution(), plugins).configured(GenerateMojo.class);
        RunOptions options = commonOptions(modules);
        return Selection.of(filter(), modules)
                .orNobody()
                .work(requests -> new GenerateMigrations(crew(Reactor.PARALLELISM)).run(requests, options));
    }
}
