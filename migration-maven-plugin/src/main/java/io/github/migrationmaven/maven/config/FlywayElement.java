/* SPDX-License-Identifier: Apache-2.0 */
package io.github.migrationmaven.maven.config;

import io.github.migrationmaven.ErrorCode;
import io.github.migrationmaven.MigrationException;
import io.github.migrationmaven.MigrationNaming;
import io.github.migrationmaven.flyway.Execution;
import io.github.migrationmaven.flyway.FlywaySettings;
import io.github.migrationmaven.flyway.Placeholders;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** {@code <flyway>}: the module's own Flyway settings, under the names that Flyway gives them. */
public final class FlywayElement {

    private List<String> locations = List.of();
    private List<String> callbackLocations = List.of();
    private List<String> schemas = List.of();
    private @Nullable String defaultSchema;
    private boolean createSchemas = true;
    private String table = FlywaySettings.Schemas.defaults().historyTable();
    private Map<String, String> placeholders = Map.of();
    private boolean placeholderReplacement = true;
    private String placeholderPrefix = Placeholders.defaults().prefix();
    private String placeholderSuffix = Placeholders.defaults().suffix();
    private String sqlMigrationPrefix = MigrationNaming.defaults().versioned();
    private String repeatableSqlMigrationPrefix = MigrationNaming.defaults().repeatable();
    private String baselineMigrationPrefix = MigrationNaming.defaults().baseline();
    private String sqlMigrationSeparator = MigrationNaming.defaults().separator();
    private List<String> sqlMigrationSuffixes = MigrationNaming.defaults().suffixes();
    private String encoding = StandardCharsets.UTF_8.name();
    private boolean mixed;
    private boolean group;
    private boolean outOfOrder;
    private long timeout = Execution.defaults().timeout().toSeconds();

    /**
     * As the core wants it.
     *
     * @throws MigrationException CONFIGURATION_INVALID when a value cannot be used
     */
    public FlywaySettings settings(ModuleFolders folders) {
        return new FlywaySettings(
                folders.locations(locations, callbackLocations),
                new FlywaySettings.Schemas(schemas, Optional.ofNullable(defaultSchema), createSchemas, table),
                new Placeholders(placeholders, placeholderReplacement, placeholderPrefix, placeholderSuffix),
                naming(),
                new Execution(charset(), mixed, group, outOfOrder, duration()));
    }

    private MigrationNaming naming() {
        if (sqlMigrationSeparator.isEmpty() || sqlMigrationSuffixes.isEmpty()) {
            throw new MigrationException(
                    ErrorCode.CONFIGURATION_INVALID,
                    "<flyway><sqlMigrationSeparator> or <flyway><sqlMigrationSuffixes> is empty.",
                    "Take it out of <flyway>, or give it the value that the module's Flyway has.");
        }
        return new MigrationNaming(
                sqlMigrationPrefix,
                repeatableSqlMigrationPrefix,
                baselineMigrationPrefix,
                sqlMigrationSeparator,
                sqlMigrationSuffixes);
    }

    private Charset charset() {
        try {
            return Charset.forName(encoding);
        } catch (IllegalArgumentException e) {
            throw new MigrationException(
                    ErrorCode.CONFIGURATION_INVALID,
                    "<flyway><encoding> is " + encoding + ", which this Java does not know.",
                    "Write a name such as UTF-8 or ISO-8859-1.",
                    e);
        }
    }

    private Duration duration() {
        if (timeout <= 0) {
            throw new MigrationException(
                    ErrorCode.CONFIGURATION_INVALID,
                    "<flyway><timeout> is " + timeout + ".",
                    "Write how many seconds a replay may take, more than 0.");
        }
        return Duration.ofSeconds(timeout);
    }
}
