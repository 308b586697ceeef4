/* SPDX-License-Identifier: Apache-2.0 */
package io.github.migrationmaven.maven.session;

import static java.util.Objects.requireNonNull;
import static java.util.stream.Collectors.joining;

import io.github.migrationmaven.ConnectionSettings;
import io.github.migrationmaven.ErrorCode;
import io.github.migrationmaven.MigrationException;
import java.util.List;
import java.util.Optional;
import org.apache.maven.execution.MavenSession;
import org.apache.maven.settings.Server;
import org.apache.maven.settings.building.SettingsProblem;
import org.apache.maven.settings.crypto.DefaultSettingsDecryptionRequest;
import org.apache.maven.settings.crypto.SettingsDecrypter;
import org.apache.maven.settings.crypto.SettingsDecryptionResult;

/** User names and passwords of {@code settings.xml}, decrypted as Maven does it for its own use. */
public final class ServerCredentials {

    private final List<Server> servers;
    private final SettingsDecrypter decrypter;

    private ServerCredentials(List<Server> servers, SettingsDecrypter decrypter) {
        this.servers = List.copyOf(servers);
        this.decrypter = requireNonNull(decrypter, "decrypter is null");
    }

    /** Those of the settings that this Maven runs with. */
    public static ServerCredentials of(MavenSession session, SettingsDecrypter decrypter) {
        return new ServerCredentials(session.getSettings().getServers(), decrypter);
    }

    /**
     * An address with the user and the password of a server.
     *
     * @param parameter that names the server, as the user writes it: {@code <declaration><server>}
     * @param id of the {@code <server>}
     * @throws MigrationException CONFIGURATION_INVALID when there is no such server, it has no user, or its password
     *     cannot be decrypted
     */
    public ConnectionSettings connection(String parameter, String id, String url) {
        Server server = decrypted(parameter, find(parameter, id));
        if (server.getUsername() == null) {
            throw new MigrationException(
                    ErrorCode.CONFIGURATION_INVALID,
                    "%s is %s, but that <server> of settings.xml has no <username>.".formatted(parameter, id),
                    "Add <username> and <password> to it.");
        }
        return new ConnectionSettings(
                url,
                server.getUsername(),
                Optional.ofNullable(server.getPassword()).orElse(""));
    }

    private Server find(String parameter, String id) {
        return servers.stream()
                .filter(server -> id.equals(server.getId()))
                .findFirst()
                .orElseThrow(() -> new MigrationException(
                        ErrorCode.CONFIGURATION_INVALID,
                        "%s is %s, but settings.xml has no <server> of that id.".formatted(parameter, id),
                        ("Add <server><id>%s</id><username>…</username><password>…</password></server> to <servers> in"
                                        + " ~/.m2/settings.xml.")
                                .formatted(id)));
    }

    private Server decrypted(String parameter, Server server) {
        SettingsDecryptionResult result = decrypter.decrypt(new DefaultSettingsDecryptionRequest(server));
        List<SettingsProblem> problems = result.getProblems();
        if (!problems.isEmpty()) {
            throw new MigrationException(
                    ErrorCode.CONFIGURATION_INVALID,
                    "%s is %s, but the password of that <server> cannot be decrypted: %s"
                            .formatted(
                                    parameter,
                                    server.getId(),
                                    problems.stream()
                                            .map(SettingsProblem::getMessage)
                                            .collect(joining("; "))),
                    "Encrypt it with mvn --encrypt-password under the master password of"
                            + " ~/.m2/settings-security.xml, and write the result into <password>.",
                    problems.get(0).getException());
        }
        return result.getServer();
    }

    /** Names the servers, and nothing that is secret. */
    @Override
    public String toString() {
        return servers.stream().map(Server::getId).collect(joining(", ", "servers ", ""));
    }
}
