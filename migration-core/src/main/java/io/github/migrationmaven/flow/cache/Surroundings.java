/* SPDX-License-Identifier: Apache-2.0 */
package io.github.migrationmaven.flow.cache;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SortedMap;
import java.util.TimeZone;
import java.util.TreeMap;
import java.util.function.Predicate;

/**
 * What of the JVM and its environment JPA providers, Flyway and the driver read by themselves.
 *
 * @param properties system properties
 * @param variables of the environment
 * @param defaults time zone, locale and the like
 */
record Surroundings(SortedMap<String, String> properties, SortedMap<String, String> variables, List<String> defaults) {

    private static final List<String> PROPERTIES = List.of(
            "hibernate.",
            "jakarta.persistence.",
            "javax.persistence.",
            "eclipselink.",
            "flyway.",
            "org.jooq.",
            "java.version",
            "java.vendor",
            "os.name",
            "os.arch",
            "file.encoding",
            "user.name");

    private static final List<String> VARIABLES = List.of("FLYWAY_", "PG", "HIBERNATE_", "JAVA_TOOL_OPTIONS");

    static Surroundings here() {
        Map<String, String> properties = new TreeMap<>();
        System.getProperties().stringPropertyNames().forEach(name -> properties.put(name, System.getProperty(name)));
        return of(
                properties,
                System.getenv(),
                List.of(TimeZone.getDefault().getID(), Locale.getDefault().toLanguageTag()));
    }

    static Surroundings of(Map<String, String> properties, Map<String, String> variables, List<String> defaults) {
        return new Surroundings(chosen(properties, PROPERTIES), chosen(variables, VARIABLES), defaults);
    }

    private static SortedMap<String, String> chosen(Map<String, String> all, List<String> beginnings) {
        Predicate<String> wanted = name -> beginnings.stream().anyMatch(name::startsWith);
        SortedMap<String, String> chosen = new TreeMap<>(all);
        chosen.keySet().removeIf(wanted.negate());
        return chosen;
    }
}
