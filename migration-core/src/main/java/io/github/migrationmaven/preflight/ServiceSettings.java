/* SPDX-License-Identifier: Apache-2.0 */
package io.github.migrationmaven.preflight;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads what a service says of its Flyway in application.yml or application.properties: plain values below
 * {@code spring.flyway}, {@code quarkus.flyway} or {@code flyway}, by their names in small letters without hyphens.
 * Lists of YAML and values that are made elsewhere are left out.
 */
final class ServiceSettings {

    private static final List<String> FILES = List.of("application.properties", "application.yml", "application.yaml");
    private static final Pattern NAME = Pattern.compile("(?:spring\\.|quarkus\\.)?flyway\\.(?<name>[\\w-]+)");
    private static final Pattern YAML = Pattern.compile("(?<indent> *)(?<key>[\\w.-]+):(?: +(?<value>\\S.*))?");

    private ServiceSettings() {}

    /** The values by the files that have them. */
    static Map<Path, Map<String, String>> in(List<Path> folders) {
        Map<Path, Map<String, String>> found = new LinkedHashMap<>();
        for (Path folder : folders) {
            for (String name : FILES) {
                Path file = folder.resolve(name);
                if (Files.isRegularFile(file)) {
                    found.put(file, read(file));
                }
            }
        }
        return found;
    }

    private static Map<String, String> read(Path file) {
        try {
            String text = Files.readString(file);
            return flyway(file.toString().endsWith(".properties") ? properties(text) : yaml(text));
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read " + file, e);
        }
    }

    private static Map<String, String> properties(String text) throws IOException {
        Properties properties = new Properties();
        properties.load(new StringReader(text));
        Map<String, String> values = new TreeMap<>();
        properties.stringPropertyNames().forEach(name -> values.put(name, properties.getProperty(name)));
        return values;
    }

    /** Keys and plain values, of the first document: the others are for profiles. */
    private static Map<String, String> yaml(String text) {
        Map<String, String> values = new TreeMap<>();
        Deque<Level> path = new ArrayDeque<>();
        for (String line : text.split("(?m)^---", 2)[0].lines().toList()) {
            Matcher entry = YAML.matcher(line.replaceFirst("\\s+#.*", "").stripTrailing());
            if (entry.matches()) {
                int indent = entry.group("indent").length();
                while (!path.isEmpty() && path.getLast().indent() >= indent) {
                    path.removeLast();
                }
                path.addLast(new Level(indent, entry.group("key")));
                Optional.ofNullable(entry.group("value")).ifPresent(value -> values.put(name(path), plain(value)));
            }
        }
        return values;
    }

    private record Level(int indent, String key) {}

    private static String name(Deque<Level> path) {
        return String.join(".", path.stream().map(Level::key).toList());
    }

    private static String plain(String value) {
        return value.replaceFirst("^(['\"])(.*)\\1$", "$2");
    }

    private static Map<String, String> flyway(Map<String, String> all) {
        Map<String, String> values = new TreeMap<>();
        all.forEach((name, value) -> {
            Matcher matcher = NAME.matcher(name);
            if (matcher.matches() && !value.contains("${")) {
                values.put(matcher.group("name").replace("-", "").toLowerCase(Locale.ROOT), value);
            }
        });
        return values;
    }
}
