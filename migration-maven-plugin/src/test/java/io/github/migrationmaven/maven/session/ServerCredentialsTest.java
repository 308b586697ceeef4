/* SPDX-License-Identifier: Apache-2.0 */
package io.github.migrationmaven.maven.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.migrationmaven.ConnectionSettings;
import io.github.migrationmaven.MigrationException;
import io.github.migrationmaven.maven.TestSession;
import io.github.migrationmaven.maven.TestSettings;
import java.nio.file.Path;
import java.util.List;
import org.apache.maven.execution.MavenSession;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ServerCredentialsTest {

    private static final String URL = "jdbc:postgresql://localhost:5432/model";

    @TempDir
    Path folder;

    private final MavenSession session = TestSession.of(List.of());

    @Test
    void a_password_is_decrypted() throws Exception {
        add("db", "me", TestSettings.encrypted("secret"));
        Path security = TestSettings.security(folder.resolve("settings-security.xml"));

        assertThat(ServerCredentials.of(session, TestSettings.decrypter(security))
                        .connection("<server>", "db", URL))
                .isEqualTo(new ConnectionSettings(URL, "me", "secret"));
    }

    @Test
    void one_that_is_not_encrypted_is_taken_as_it_is() {
        add("other", "you", "wrong");
        add("db", "me", "secret");

        assertThat(connection()).isEqualTo(new ConnectionSettings(URL, "me", "secret"));
    }

    @Test
    void one_that_cannot_be_decrypted_is_refused_and_not_told() throws Exception {
        String encrypted = TestSettings.encrypted("secret");
        add("db", "me", encrypted);

        assertThatThrownBy(this::connection)
                .isInstanceOf(MigrationException.class)
                .hasMessageContaining("<server> is db, but the password of that <server> cannot be decrypted")
                .hasMessageContaining("mvn --encrypt-password")
                .hasMessageNotContaining(encrypted);
    }

    @Test
    void a_server_that_is_not_there_is_refused() {
        add("other", "me", "secret");

        assertThatThrownBy(this::connection)
                .isInstanceOf(MigrationException.class)
                .hasMessageContaining("<server> is db, but settings.xml has no <server> of that id.")
                .hasMessageContaining("<id>db</id>")
                .hasMessageNotContaining("secret");
    }

    @Test
    void a_server_without_a_user_is_refused() {
        add("db", null, null);

        assertThatThrownBy(this::connection)
                .isInstanceOf(MigrationException.class)
                .hasMessageContaining("has no <username>");
    }

    private ConnectionSettings connection() {
        return ServerCredentials.of(session, TestSettings.decrypter(folder.resolve("none.xml")))
                .connection("<server>", "db", URL);
    }

    private void add(String id, String user, String password) {
        session.getRequest().addServer(TestSettings.server(id, user, password));
    }
}
