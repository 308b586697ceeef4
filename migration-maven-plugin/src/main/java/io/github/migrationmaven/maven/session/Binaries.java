/* SPDX-License-Identifier: Apache-2.0 */
package io.github.migrationmaven.maven.session;

import static java.util.Objects.requireNonNull;
import static java.util.stream.Collectors.joining;

import io.github.migrationmaven.ErrorCode;
import io.github.migrationmaven.MigrationException;
import java.nio.file.Path;
import java.util.List;
import org.eclipse.aether.RepositorySystem;
import org.eclipse.aether.RepositorySystemSession;
import org.eclipse.aether.artifact.Artifact;
import org.eclipse.aether.artifact.DefaultArtifact;
import org.eclipse.aether.repository.RemoteRepository;
import org.eclipse.aether.resolution.ArtifactRequest;
import org.eclipse.aether.resolution.ArtifactResolutionException;
import org.eclipse.aether.transfer.ArtifactNotFoundException;

/**
 * Has Maven fetch PostgreSQL's programs for the platform it runs on, from the repositories of the project.
 *
 * @param repositories where to look, in this order
 */
record Binaries(RepositorySystem system, RepositorySystemSession session, List<RemoteRepository> repositories) {

    private static final String GROUP = "io.zonky.test.postgres";

    Binaries {
        requireNonNull(system, "system is null");
        requireNonNull(session, "session is null");
        repositories = List.copyOf(repositories);
    }

    /**
     * The jar with the programs.
     *
     * @throws MigrationException SCRATCH_FAILED when it cannot be had, with the ways out
     */
    Path archive(PostgresVersion version) {
        Artifact artifact = artifact(Platform.current(), version);
        try {
            return system.resolveArtifact(session, new ArtifactRequest(artifact, repositories, null))
                    .getArtifact()
                    .getFile()
                    .toPath();
        } catch (ArtifactResolutionException e) {
            throw failure(artifact, e);
        }
    }

    static Artifact artifact(Platform platform, PostgresVersion version) {
        return new DefaultArtifact(GROUP, platform.artifactId(), "jar", version.binaries());
    }

    private MigrationException failure(Artifact artifact, ArtifactResolutionException e) {
        String problem = "PostgreSQL for the scratch server, %s:%s:%s, cannot be had: "
                .formatted(artifact.getGroupId(), artifact.getArtifactId(), artifact.getVersion());
        if (session.isOffline()) {
            return failed(
                    problem + "it is not in the local repository, and Maven works offline.",
                    "Run it once without -o",
                    e);
        }
        if (e.getResult().getExceptions().stream().allMatch(ArtifactNotFoundException.class::isInstance)) {
            return failed(
                    problem + "none of the repositories has it (%s).".formatted(names()),
                    "Set <scratch><version> to a version that one of them has",
                    e);
        }
        return failed(
                problem + "a repository did not answer (%s).\n%s".formatted(names(), e.getMessage()),
                "Mend the repository or the mirror in settings.xml, and run it again with -U",
                e);
    }

    private static MigrationException failed(String problem, String advice, Exception cause) {
        return new MigrationException(
                ErrorCode.SCRATCH_FAILED,
                problem,
                advice + "; or name a PostgreSQL server that runs already: " + ScratchAdvice.URL,
                cause);
    }

    private String names() {
        return repositories.isEmpty()
                ? "the project has none"
                : repositories.stream().map(RemoteRepository::getId).distinct().collect(joining(", "));
    }
}
