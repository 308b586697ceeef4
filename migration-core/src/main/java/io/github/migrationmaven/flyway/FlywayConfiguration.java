/* SPDX-License-Identifier: Apache-2.0 */
package io.github.migrationmaven.flyway;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.configuration.FluentConfiguration;
import org.flywaydb.core.api.migration.baseline.BaselineMigrationConfigurationExtension;
import org.flywaydb.database.postgresql.PostgreSQLConfigurationExtension;

/** Translates a module's settings to Flyway's own, and keeps Flyway silent. */
final class FlywayConfiguration {

    private FlywayConfiguration() {}

    /** Flyway as the module runs it, apart from the lock. */
    static Flyway migrating(FlywaySettings settings, DataSource database) {
        return configure(settings, database).load();
    }

    /** Flyway for looking only: SQL callbacks of the module do not run. */
    static Flyway reading(FlywaySettings settings, DataSource database) {
        return configure(settings, database).skipDefaultCallbacks(true).load();
    }

    /** The settings as far as they say how files are named. */
    static FluentConfiguration named(FlywaySettings settings) {
        // No logger at all: what Flyway has to say comes back as a result or an exception.
        FluentConfiguration configuration = new FluentConfiguration(FlywayConfiguration.class.getClassLoader())
                .loggers()
                .sqlMigrationPrefix(settings.naming().versioned())
                .repeatableSqlMigrationPrefix(settings.naming().repeatable())
                .sqlMigrationSeparator(settings.naming().separator())
                .sqlMigrationSuffixes(settings.naming().suffixes().toArray(String[]::new));
        configuration
                .getConfigurationExtension(BaselineMigrationConfigurationExtension.class)
                .setBaselineMigrationPrefix(settings.naming().baseline());
        return configuration;
    }

    private static FluentConfiguration configure(FlywaySettings settings, DataSource database) {
        FluentConfiguration configuration = named(settings)
                .dataSource(database)
                .locations(locations(settings.locations().migrations()))
                .callbackLocations(locations(settings.locations().callbacks()))
                .outputQueryResults(false);
        schemas(configuration, settings.schemas());
        placeholders(configuration, settings.placeholders());
        execution(configuration, settings.execution());
        return configuration;
    }

    private static String[] locations(List<Path> directories) {
        return directories.stream()
                .filter(Files::isDirectory)
                .map(directory -> "filesystem:" + directory.toAbsolutePath())
                .toArray(String[]::new);
    }

    private static void schemas(FluentConfiguration configuration, FlywaySettings.Schemas schemas) {
        configuration
                .schemas(schemas.names().toArray(String[]::new))
                .createSchemas(schemas.create())
                .table(schemas.historyTable());
        schemas.defaultSchema().ifPresent(configuration::defaultSchema);
    }

    private static void placeholders(FluentConfiguration configuration, Placeholders placeholders) {
        configuration
                .placeholders(placeholders.values())
                .placeholderReplacement(placeholders.replaced())
                .placeholderPrefix(placeholders.prefix())
                .placeholderSuffix(placeholders.suffix());
    }

    private static void execution(FluentConfiguration configuration, Execution execution) {
        configuration
                .encoding(execution.encoding())
                .mixed(execution.mixed())
                .group(execution.group())
                .outOfOrder(execution.outOfOrder());
        // With the lock held in a transaction, CREATE INDEX CONCURRENTLY waits for that transaction for ever.
        configuration
                .getConfigurationExtension(PostgreSQLConfigurationExtension.class)
                .setTransactionalLock(false);
    }
}
