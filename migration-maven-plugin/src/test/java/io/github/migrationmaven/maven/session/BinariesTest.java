/* SPDX-License-Identifier: Apache-2.0 */
package io.github.migrationmaven.maven.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.migrationmaven.MigrationException;
import java.io.File;
import java.lang.reflect.Proxy;
import java.util.ArrayList;
import java.util.List;
import org.eclipse.aether.DefaultRepositorySystemSession;
import org.eclipse.aether.RepositorySystem;
import org.eclipse.aether.artifact.Artifact;
import org.eclipse.aether.repository.RemoteRepository;
import org.eclipse.aether.resolution.ArtifactRequest;
import org.eclipse.aether.resolution.ArtifactResolutionException;
import org.eclipse.aether.resolution.ArtifactResult;
import org.eclipse.aether.transfer.ArtifactNotFoundException;
import org.eclipse.aether.transfer.ArtifactTransferException;
import org.junit.jupiter.api.Test;

class BinariesTest {

    private static final RemoteRepository CENTRAL =
            new RemoteRepository.Builder("central", "default", "https://repo.example.com").build();

    private final DefaultRepositorySystemSession session = new DefaultRepositorySystemSession();
    private final List<Artifact> asked = new ArrayList<>();

    @Test
    void exactly_one_artifact_is_asked_for() {
        Binaries binaries = binaries(request -> {
            ArtifactResult result = new ArtifactResult(request);
            result.setArtifact(request.getArtifact().setFile(new File("found.jar")));
            return result;
        });
        assertThat(binaries.archive(PostgresVersion.parse("16"))).hasFileName("found.jar");
        assertThat(asked).singleElement().satisfies(artifact -> {
            assertThat(artifact.getGroupId()).isEqualTo("io.zonky.test.postgres");
            assertThat(artifact.getArtifactId()).isEqualTo(Platform.current().artifactId());
            assertThat(artifact.getVersion()).isEqualTo("16.15.0");
            assertThat(artifact.getExtension()).isEqualTo("jar");
        });
    }

    @Test
    void offline_it_says_so() {
        session.setOffline(true);
        assertThatThrownBy(() -> failing(false).archive(PostgresVersion.byDefault()))
                .isInstanceOf(MigrationException.class)
                .hasMessageContaining("it is not in the local repository, and Maven works offline.")
                .hasMessageContaining("Run it once without -o; or name")
                .hasMessageContaining("<scratch><url>");
    }

    @Test
    void a_version_that_nobody_has_is_told_with_where_it_was_looked_for() {
        assertThatThrownBy(() -> failing(false).archive(PostgresVersion.parse("17.99.0")))
                .hasMessageContaining(":17.99.0, cannot be had: none of the repositories has it (central).")
                .hasMessageContaining("Set <scratch><version>");
    }

    @Test
    void a_repository_that_does_not_answer_is_told_with_the_ways_out() {
        assertThatThrownBy(() -> failing(true).archive(PostgresVersion.byDefault()))
                .hasMessageContaining("a repository did not answer (central).")
                .hasMessageContaining("connection refused")
                .hasMessageContaining("settings.xml")
                .hasMessageContaining("<scratch><url>");
    }

    private Binaries failing(boolean unreachable) {
        return binaries(request -> {
            ArtifactResult result = new ArtifactResult(request);
            result.addException(
                    unreachable
                            ? new ArtifactTransferException(request.getArtifact(), CENTRAL, "connection refused")
                            : new ArtifactNotFoundException(request.getArtifact(), CENTRAL));
            throw new ArtifactResolutionException(List.of(result));
        });
    }

    private Binaries binaries(Resolving resolving) {
        RepositorySystem system = (RepositorySystem) Proxy.newProxyInstance(
                RepositorySystem.class.getClassLoader(),
                new Class<?>[] {RepositorySystem.class},
                (proxy, method, arguments) -> {
                    if (!method.getName().equals("resolveArtifact")) {
                        throw new UnsupportedOperationException(method.getName());
                    }
                    ArtifactRequest request = (ArtifactRequest) arguments[1];
                    asked.add(request.getArtifact());
                    return resolving.resolve(request);
                });
        return new Binaries(system, session, List.of(CENTRAL));
    }

    private interface Resolving {

        ArtifactResult resolve(ArtifactRequest request) throws ArtifactResolutionException;
    }
}
