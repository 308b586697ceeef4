/* SPDX-License-Identifier: Apache-2.0 */
package io.github.migrationmaven.maven;

import io.github.migrationmaven.ErrorCode;
import io.github.migrationmaven.MigrationException;
import io.github.migrationmaven.maven.session.ModuleNames;
import io.github.migrationmaven.maven.session.RunParts;
import io.github.migrationmaven.maven.session.ServerCredentials;
import javax.inject.Inject;
import org.apache.maven.execution.MavenSession;
import org.apache.maven.plugin.AbstractMojo;
import org.apache.maven.plugin.MojoExecution;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugins.annotations.Parameter;
import org.apache.maven.project.MavenProject;
import org.apache.maven.settings.crypto.SettingsDecrypter;
import org.eclipse.aether.RepositorySystem;

/** What all goals share: they may be skipped, and they end in a result of the build. */
abstract class AbstractMigrationMojo extends AbstractMojo {

    /**
     * The Maven session.
     *
     * @since 0.1.0
     */
    @Parameter(defaultValue = "${session}", readonly = true, required = true)
    @SuppressWarnings("NullAway.Init") // Maven sets it.
    private MavenSession session;

    /**
     * The module.
     *
     * @since 0.1.0
     */
    @Parameter(defaultValue = "${project}", readonly = true, required = true)
    @SuppressWarnings("NullAway.Init") // Maven sets it.
    private MavenProject project;

    /**
     * This execution of the goal.
     *
     * @since 0.1.0
     */
    @Parameter(defaultValue = "${mojoExecution}", readonly = true, required = true)
    @SuppressWarnings("NullAway.Init") // Maven sets it.
    private MojoExecution execution;

    /**
     * Whether every goal of this plugin does nothing in this module. {@code true} or {@code false}; absent, they work.
     *
     * @since 0.1.0
     */
    @Parameter(property = "migration.skip", defaultValue = "false")
    private boolean skip;

    /**
     * Whether each stage is told with the time that has passed since Maven started. {@code true} or {@code false};
     * absent, it is not.
     *
     * @since 0.1.0
     */
    @Parameter(property = "migration.verbose", defaultValue = "false")
    private boolean verbose;

    @Inject
    private RepositorySystem repositorySystem;

    @Inject
    @SuppressWarnings("NullAway.Init") // Maven sets it.
    private SettingsDecrypter decrypter;

    @Override
    public final void execute() throws MojoExecutionException, MojoFailureException {
        if (skip) {
            getLog().info("Skipped: migration.skip is set.");
            return;
        }
        try {
            run();
        } catch (MigrationException e) {
            if (e.code().kind() == ErrorCode.Kind.PROJECT) {
                throw explained(new MojoFailureException(e.getMessage()), e);
            }
            throw explained(new MojoExecutionException(e.getMessage()), e);
        }
    }

    /**
     * Keeps the stack trace for {@code -e}. Maven appends the messages of causes to the advice; those of others it does
     * not.
     */
    private static <E extends Exception> E explained(E result, MigrationException exception) {
        result.addSuppressed(exception);
        return result;
    }

    /** Does the work; what is thrown decides the result of the build. */
    abstract void run();

    final MavenSession session() {
        return session;
    }

    final MavenProject project() {
        return project;
    }

    final MojoExecution execution() {
        return execution;
    }

    final String name() {
        return ModuleNames.of(project, session);
    }

    final boolean skipped() {
        return skip;
    }

    /** What {@code <server>} in a configuration may name. */
    final ServerCredentials credentials() {
        return ServerCredentials.of(session, decrypter);
    }

    /** What this module uses of what the run shares. */
    final RunParts parts() {
        return new RunParts(session, project, repositorySystem, verbose, getLog());
    }
}
