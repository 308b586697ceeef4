/* SPDX-License-Identifier: Apache-2.0 */
package io.github.migrationmaven.maven;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.apache.maven.settings.Server;
import org.apache.maven.settings.crypto.DefaultSettingsDecrypter;
import org.apache.maven.settings.crypto.SettingsDecrypter;
import org.sonatype.plexus.components.cipher.DefaultPlexusCipher;
import org.sonatype.plexus.components.cipher.PlexusCipherException;
import org.sonatype.plexus.components.sec.dispatcher.DefaultSecDispatcher;

/** What stands in Maven's settings, and what Maven decrypts it with. */
public final class TestSettings {

    private static final DefaultPlexusCipher CIPHER = new DefaultPlexusCipher();
    private static final String MASTER = "master";

    private TestSettings() {}

    public static Server server(String id, String user, String password) {
        Server server = new Server();
        server.setId(id);
        server.setUsername(user);
        server.setPassword(password);
        return server;
    }

    /** @param security the file with the master password, which need not exist for passwords that are not encrypted */
    public static SettingsDecrypter decrypter(Path security) {
        return new DefaultSettingsDecrypter(new DefaultSecDispatcher(CIPHER, Map.of(), security.toString()));
    }

    /** A password as {@code mvn --encrypt-password} prints it. */
    public static String encrypted(String password) throws PlexusCipherException {
        return CIPHER.encryptAndDecorate(password, MASTER);
    }

    /** Writes {@code settings-security.xml}; its own key is a word that Maven and everybody else knows. */
    public static Path security(Path file) throws IOException, PlexusCipherException {
        String master = CIPHER.encryptAndDecorate(MASTER, DefaultSecDispatcher.SYSTEM_PROPERTY_SEC_LOCATION);
        return Files.writeString(file, "<settingsSecurity><master>" + master + "</master></settingsSecurity>");
    }
}
