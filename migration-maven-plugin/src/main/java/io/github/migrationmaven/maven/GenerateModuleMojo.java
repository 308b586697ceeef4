/* SPDX-License-Identifier: Apache-2.0 */
package io.github.migrationmaven.maven;

import io.github.migrationmaven.flow.GenerateMigrations;
import io.github.migrationmaven.report.Outcome;
import java.util.List;
import org.apache.maven.plugins.annotations.LifecyclePhase;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.ResolutionScope;

/**
 * Writes the next migration of this module inside a build: the proven difference between its migrations and its
 * declaration.
 *
 * <p>Does nothing without a difference, and nothing in a build that {@code migration:generate} or
 * {@code migration:regenerate} started: these do the work.
 *
 * @since 0.1.0
 */
@Mojo(
        name = "generate-module",
        defaultPhase = LifecyclePhase.PROCESS_CLASSES,
        threadSafe = true,
        requiresDependencyResolution = ResolutionScope.RUNTIME)
public final class GenerateModuleMojo extends AbstractAppendingMojo {

    @Override
    List<Outcome> work() {
        if (Forking.isForkOf(session(), execution())) {
            getLog().info(name() + ": left to the goal that started this build.");
            return List.of();
        }
        return Selection.of(filter(), List.of(this))
                .work(requests -> new GenerateMigrations(crew(1)).run(requests, options()));
    }
}
