/* SPDX-License-Identifier: Apache-2.0 */
package io.github.migrationmaven.maven;

import io.github.migrationmaven.flow.CheckDrift;
import io.github.migrationmaven.maven.config.Choice;
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
 * Fails when a live database is not what its applied migrations lead to, or what its module declares, and prints the
 * statements for either direction.
 *
 * <p>Does nothing but look: no database is changed.
 *
 * @since 0.1.0
 */
@Mojo(name = "drift", aggregator = true, threadSafe = true, requiresDependencyResolution = ResolutionScope.RUNTIME)
@Execute(phase = LifecyclePhase.PROCESS_CLASSES)
public final class DriftMojo extends AbstractReportingMojo {

    /**
     * What live databases are compared with. {@code migrations}: what the migrations lead to that are applied there;
     * {@code declaration}: what the module declares; {@code both}. Absent, {@code migrations}.
     *
     * @since 0.1.0
     */
    @Parameter(property = "migration.against", defaultValue = "migrations")
    private String against = "migrations";

    @Inject
    private MavenPluginManager plugins;

    CheckDrift.Against against() {
        return Choice.parse(CheckDrift.Against.class, "migration.against", against);
    }

    @Override
    List<Outcome> work() {
        List<DriftMojo> modules = new Reactor(session(), execution(), plugins).configured(DriftMojo.class);
        return Targets.of(filter(), modules).orNobody().work(requests -> {
            CheckDrift.Found found =
                    new CheckDrift(parts().crew(Reactor.PARALLELISM, false), preflight()).run(requests, against());
            write("drift", found.json());
            return found.outcomes();
        });
    }
}
