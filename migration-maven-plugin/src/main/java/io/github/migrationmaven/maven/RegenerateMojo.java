/* SPDX-License-Identifier: Apache-2.0 */
package io.github.migrationmaven.maven;

import io.github.migrationmaven.flow.ReferenceRows;
import io.github.migrationmaven.flow.RegenerateMigrations;
import io.github.migrationmaven.flow.RunOptions;
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
 * Writes the migrations of every module anew from its declaration, proves them and puts them in place of the old ones.
 *
 * <p>Does nothing to a module whose migrations it would write again byte by byte, and nothing to any module when one of
 * them fails.
 *
 * @since 0.1.0
 */
@Mojo(name = "regenerate", aggregator = true, threadSafe = true, requiresDependencyResolution = ResolutionScope.RUNTIME)
@Execute(phase = LifecyclePhase.PROCESS_CLASSES)
public final class RegenerateMojo extends AbstractDecidingMojo {

    /**
     * What becomes of the migrations that are there. {@code replace}: new ones take the place of all versioned and
     * baseline migrations. Absent, {@code replace}.
     *
     * @since 0.1.0
     */
    @Parameter(property = "migration.history", defaultValue = "replace")
    private String history = "replace";

    /**
     * What only the old migrations have and what is to go. Names such as {@code legacy_report}, {@code shop.v_*} or
     * {@code shop.orders.note}, separated by commas, with {@code *} for any characters and {@code ?} for one; a table's
     * name stands for all within it. Absent, all of it is kept.
     *
     * @since 0.1.0
     */
    @Parameter(property = "migration.leaveKept")
    private List<String> leaveKept = List.of();

    /**
     * What becomes of rows that the old migrations bring into tables. {@code refuse}: the goal names tables and counts,
     * and fails; {@code carry}: they go into a migration of their own; {@code leave}: they are left behind. Absent,
     * {@code refuse}.
     *
     * @since 0.1.0
     */
    @Parameter(property = "migration.referenceRows", defaultValue = "refuse")
    private String referenceRows = "refuse";

    @Inject
    private MavenPluginManager plugins;

    @Override
    RunOptions options() {
        Choice.parse(History.class, "migration.history", history);
        return options(
                "initial schema",
                Choice.parse(ReferenceRows.class, "migration.referenceRows", referenceRows),
                CommaList.rejoined(leaveKept));
    }

    @Override
    List<Outcome> work() {
        List<RegenerateMojo> modules = new Reactor(session(), execution(), plugins).configured(RegenerateMojo.class);
        RunOptions options = commonOptions(modules);
        return Selection.of(filter(), modules)
                .orNobody()
                .work(requests -> new RegenerateMigrations(crew(Reactor.PARALLELISM)).run(requests, options));
    }
}
