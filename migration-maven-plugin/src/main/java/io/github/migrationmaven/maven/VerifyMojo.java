/* SPDX-License-Identifier: Apache-2.0 */
package io.github.migrationmaven.maven;

import io.github.migrationmaven.MigrationException;
import io.github.migrationmaven.flow.VerifyMigrations;
import io.github.migrationmaven.report.Outcome;
import java.util.List;
import org.apache.maven.plugins.annotations.LifecyclePhase;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.ResolutionScope;

/**
 * Fails the build when the migrations of this module do not lead to its declaration.
 *
 * <p>Does nothing to a module that has no database: no migrations, no declaration and no JPA provider.
 *
 * @since 0.1.0
 */
@Mojo(
        name = "verify",
        defaultPhase = LifecyclePhase.VERIFY,
        threadSafe = true,
        requiresDependencyResolution = ResolutionScope.RUNTIME)
public final class VerifyMojo extends AbstractModuleMojo {

    @Override
    List<Outcome> work() {
        if (!hasClasses()) {
            return List.of();
        }
        return Selection.of(filter(), List.of(this))
                .work(requests -> requests.stream()
                        .map(request -> new VerifyMigrations(crew(1)).run(request))
                        .toList());
    }

    /**
     * Whether entities could be seen if there are any; a library is none of our business.
     *
     * @throws MigrationException CLASSES_MISSING when the module has a database
     */
    private boolean hasClasses() {
        ProjectReader reader = new ProjectReader(session(), project());
        if (skipped() || !filter().contains(name()) || reader.hasClasses()) {
            return true;
        }
        if (parts().showsDatabase(request())) {
            reader.requireClasses();
        }
        getLog().info(name() + ": passed over: no class is compiled, and there are neither migrations nor SQL nor a JPA"
                + " provider.");
        return false;
    }
}
