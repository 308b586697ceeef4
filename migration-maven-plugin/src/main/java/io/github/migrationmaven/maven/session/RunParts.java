/* SPDX-License-Identifier: Apache-2.0 */
package io.github.migrationmaven.maven.session;

import static java.util.Objects.requireNonNull;

import io.github.migrationmaven.Progress;
import io.github.migrationmaven.declaration.jpa.JpaLoaders;
import io.github.migrationmaven.flow.Crew;
import io.github.migrationmaven.flow.ModuleRequest;
import io.github.migrationmaven.flow.ScratchSupply;
import io.github.migrationmaven.flow.cache.NotKeyableException;
import io.github.migrationmaven.flow.cache.OutcomeCache;
import io.github.migrationmaven.report.OutcomeRow;
import io.github.migrationmaven.scratch.EmbeddedOptions;
import io.github.migrationmaven.scratch.ScratchServer;
import java.util.List;
import java.util.stream.Stream;
import org.apache.maven.execution.MavenSession;
import org.apache.maven.plugin.logging.Log;
import org.apache.maven.project.MavenProject;
import org.eclipse.aether.RepositorySystem;
import org.eclipse.aether.repository.RemoteRepository;

/**
 * What a goal in one module uses of what its run shares.
 *
 * @param verbose whether each stage is told with its time
 */
public record RunParts(
        MavenSession session, MavenProject project, RepositorySystem repositorySystem, boolean verbose, Log log) {

    public RunParts {
        requireNonNull(session, "session is null");
        requireNonNull(project, "project is null");
        requireNonNull(log, "log is null");
    }

    /** Adds rows to the table at the end of the run. */
    public void report(List<OutcomeRow> rows) {
        rows.forEach(run()::add);
    }

    /**
     * What the core needs of a run.
     *
     * @param parallelism how many modules are worked on at once
     * @param cached whether what earlier runs found counts
     */
    public Crew crew(int parallelism, boolean cached) {
        return new Crew(loaders(), this::progress, parallelism, cached ? cache() : OutcomeCache.off());
    }

    /** Whether the module has a database. */
    public boolean hasDatabase(ModuleRequest request) {
        return Participation.of(request);
    }

    /** Whether the module has a database as far as can be said without its classes. */
    public boolean showsDatabase(ModuleRequest request) {
        return Participation.isShownByFiles(request);
    }

    /**
     * The server of a choice, started when it is first asked for.
     *
     * @param name what the log calls whoever asks
     */
    public ScratchSupply scratchServer(ScratchChoice choice, String name) {
        return new ScratchSupply() {
            @Override
            public ScratchServer get() {
                return run().shared(ScratchServers.class, ScratchServers::new, ScratchServers::close)
                        .server(choice, binaries(), progress(name));
            }

            @Override
            public List<?> inputs() throws NotKeyableException {
                return choice.inputs();
            }
        };
    }

    /** Tells the log what happens in a module. */
    public Progress progress(String module) {
        return new ModuleProgress(module, verbose, log);
    }

    private OutcomeCache cache() {
        return run().shared(
                        OutcomeCache.class,
                        () -> OutcomeCache.in(
                                EmbeddedOptions.defaultCache().resolve("outcomes"), PluginFiles.loaded(), log::warn),
                        cache -> {});
    }

    private JpaLoaders loaders() {
        return run().shared(JpaLoaders.class, JpaLoaders::new, JpaLoaders::close);
    }

    /** PostgreSQL's programs come from the repositories of the project, those for plugins last. */
    private Binaries binaries() {
        Stream<RemoteRepository> repositories = Stream.concat(
                project.getRemoteProjectRepositories().stream(), project.getRemotePluginRepositories().stream());
        return new Binaries(
                repositorySystem,
                session.getRepositorySession(),
                repositories.distinct().toList());
    }

    private SharedRun run() {
        return SharedRun.of(session, log);
    }
}
