/* SPDX-License-Identifier: Apache-2.0 */
package io.github.migrationmaven.maven.config;

import io.github.migrationmaven.ConnectionSettings;
import io.github.migrationmaven.ErrorCode;
import io.github.migrationmaven.MigrationException;
import io.github.migrationmaven.maven.session.PostgresVersion;
import io.github.migrationmaven.maven.session.ScratchChoice;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** {@code <scratch>}: the server that throw-away databases are made on. */
public final class ScratchElement {

    private @Nullable String version;
    private @Nullable String url;
    private @Nullable String user;
    private @Nullable String password;
    private @Nullable String cache;
    private @Nullable String directory;
    private Map<String, String> settings = Map.of();

    /** The same with what a command line names, which wins over the {@code pom.xml}. */
    public ScratchElement overriddenBy(CommandLine commandLine) {
        ScratchElement merged = new ScratchElement();
        merged.version = first(commandLine.version(), version);
        merged.url = first(commandLine.url(), url);
        merged.user = first(commandLine.user(), user);
        merged.password = first(commandLine.password(), password);
        merged.cache = cache;
        merged.directory = directory;
        merged.settings = settings;
        return merged;
    }

    /**
     * As the session wants it.
     *
     * @param base what a relative path is relative to
     * @throws MigrationException CONFIGURATION_INVALID telling all that cannot be used
     */
    public ScratchChoice choice(Path base) {
        refuseContradictions();
        PostgresVersion postgres = version == null ? PostgresVersion.byDefault() : PostgresVersion.parse(version);
        if (url == null) {
            return new ScratchChoice.Embedded(
                    postgres,
                    Optional.ofNullable(cache).map(base::resolve),
                    Optional.ofNullable(directory).map(base::resolve),
                    settings);
        }
        ConnectionSettings connection =
                new ConnectionSettings(url, user == null ? "" : user, password == null ? "" : password);
        return new ScratchChoice.External(
                connection, Optional.ofNullable(version).map(text -> postgres.major()));
    }

    private void refuseContradictions() {
        List<String> problems = new ArrayList<>();
        if (url == null && (user != null || password != null)) {
            problems.add("<scratch><user> and <scratch><password> go with <scratch><url>, which is not there.");
        }
        if (url != null && !url.startsWith("jdbc:postgresql:")) {
            problems.add("<scratch><url> does not begin with jdbc:postgresql:");
        }
        if (url != null && (cache != null || directory != null || !settings.isEmpty())) {
            problems.add("<scratch><cache>, <directory> and <settings> are for a server that the plugin starts;"
                    + " <scratch><url> names one that runs.");
        }
        if (!problems.isEmpty()) {
            throw new MigrationException(
                    ErrorCode.CONFIGURATION_INVALID,
                    String.join("\n", problems),
                    "Write either <scratch><url>jdbc:postgresql://localhost:5432/postgres</url> with <user> and"
                            + " <password>, or <version> with <directory> and <settings>.");
        }
    }

    private static @Nullable String first(@Nullable String one, @Nullable String other) {
        return one == null ? other : one;
    }

    /** What a command line says about the scratch server. */
    public record CommandLine(
            @Nullable String version,
            @Nullable String url,
            @Nullable String user,
            @Nullable String password) {

        /** Hides the password. */
        @Override
        public String toString() {
            return "version " + version + ", url " + url + ", user " + user;
        }
    }
}
