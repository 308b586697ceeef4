/* SPDX-License-Identifier: Apache-2.0 */
package io.github.migrationmaven.declaration.jpa;

import io.github.migrationmaven.declaration.loading.IsolatedLoader;
import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.TreeMap;

/**
 * What Quarkus hands on to Hibernate from the module's {@code application.properties}, as far as the schema depends on
 * it.
 *
 * <p>Quarkus runs with its profile {@code prod} where nobody names another one, so that a key with {@code %prod.} wins.
 */
final class QuarkusProperties {

    private static final String EXTENSION = "io.quarkus.hibernate.orm.runtime.JPAConfig";
    private static final String FILE = "application.properties";
    private static final String PROFILE = "%prod.";
    private static final String BEGINNING = "quarkus.hibernate-orm.";
    private static final String UNSUPPORTED = "unsupported-properties.";

    private static final String QUOTING = "quote-identifiers.strategy";
    private static final String ALL = "hibernate.globally_quoted_identifiers";

    /** Quarkus' names and Hibernate's. */
    private static final Map<String, String> NAMES = Map.of(
            "physical-naming-strategy", "hibernate.physical_naming_strategy",
            "implicit-naming-strategy", "hibernate.implicit_naming_strategy",
            "database.default-schema", "hibernate.default_schema",
            "database.globally-quoted-identifiers", ALL,
            "mapping.timezone.default-storage", "hibernate.timezone.default_storage",
            "mapping.id.optimizer.default", "hibernate.id.optimizer.pooled.preferred",
            "mapping.duration.preferred-jdbc-type", "hibernate.type.preferred_duration_jdbc_type",
            "mapping.instant.preferred-jdbc-type", "hibernate.type.preferred_instant_jdbc_type",
            "mapping.boolean.preferred-jdbc-type", "hibernate.type.preferred_boolean_jdbc_type",
            "mapping.uuid.preferred-jdbc-type", "hibernate.type.preferred_uuid_jdbc_type");

    private static final Map<String, Map<String, String>> QUOTINGS = Map.of(
            "all", Map.of(ALL, "true"),
            "all-except-column-definitions",
                    Map.of(ALL, "true", "hibernate.globally_quoted_identifiers_skip_column_definitions", "true"),
            "only-keywords", Map.of("hibernate.auto_quote_keyword", "true"));

    private QuarkusProperties() {}

    /** Under Hibernate's names; nothing where the module does not run on Quarkus. */
    static Map<String, String> of(JpaRequest request, IsolatedLoader loader) {
        if (!loader.has(EXTENSION)) {
            return Map.of();
        }
        Optional<Path> file = request.classesDirectories().stream()
                .map(folder -> folder.resolve(FILE))
                .filter(Files::isRegularFile)
                .findFirst();
        return file.map(path -> translated(read(path))).orElse(Map.of());
    }

    private static Properties read(Path file) {
        Properties properties = new Properties();
        try (Reader reader = Files.newBufferedReader(file)) {
            properties.load(reader);
            return properties;
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read " + file, e);
        }
    }

    private static Map<String, String> translated(Properties written) {
        Map<String, String> properties = new TreeMap<>();
        written.stringPropertyNames().stream()
                .filter(key -> key.startsWith(BEGINNING))
                .forEach(key -> put(key.substring(BEGINNING.length()), written.getProperty(key), properties));
        String ofProfile = PROFILE + BEGINNING;
        written.stringPropertyNames().stream()
                .filter(key -> key.startsWith(ofProfile))
                .forEach(key -> put(key.substring(ofProfile.length()), written.getProperty(key), properties));
        return properties;
    }

    private static void put(String name, String value, Map<String, String> properties) {
        if (name.equals(QUOTING)) {
            QUOTINGS.values().forEach(quoting -> properties.keySet().removeAll(quoting.keySet()));
            properties.putAll(QUOTINGS.getOrDefault(value.strip(), Map.of()));
        } else if (name.startsWith(UNSUPPORTED)) {
            properties.put(name.substring(UNSUPPORTED.length()).replace("\"", ""), value.strip());
        } else if (NAMES.containsKey(name)) {
            properties.put(NAMES.get(name), value.strip());
        }
    }
}
