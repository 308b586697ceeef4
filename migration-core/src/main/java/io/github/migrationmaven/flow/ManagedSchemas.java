/* SPDX-License-Identifier: Apache-2.0 */
package io.github.migrationmaven.flow;

import io.github.migrationmaven.MigrationException;
import io.github.migrationmaven.cleanup.Managed;
import io.github.migrationmaven.flyway.FlywaySettings;
import io.github.migrationmaven.flyway.Placeholders;
import io.github.migrationmaven.migrations.MigrationDirectory;
import io.github.migrationmaven.target.LiveDatabase;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Says which schemas of a live database are a module's: those of its scope; without one, those that its Flyway works
 * in, and those that its migrations create.
 *
 * <p>A schema or an extension that a migration creates has to be gone before the migration runs again, unless the
 * migration says IF NOT EXISTS.
 */
final class ManagedSchemas {

    private static final Pattern CREATION = Pattern.compile(
            "\\bcreate\\s+(?<kind>schema|extension)\\s+(?<lenient>if\\s+not\\s+exists\\s+)?"
                    + "(?!authorization\\b)(?<name>\"(?:[^\"]|\"\")+\"|[^\\s;\"]+)",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern COMMENT = Pattern.compile("--[^\\n]*|/\\*.*?\\*/", Pattern.DOTALL);

    private ManagedSchemas() {}

    /** @throws MigrationException when the database cannot be asked for its default schema */
    static Managed of(ModuleRequest request, LiveDatabase database) {
        FlywaySettings flyway = request.flyway();
        List<String> kept = new ArrayList<>(flyway.createdSchemas());
        if (kept.isEmpty()) {
            kept.addAll(flyway.schemas().names());
            flyway.schemas().defaultSchema().ifPresent(kept::add);
        }
        if (kept.isEmpty()) {
            kept.add(database.defaultSchema());
        }
        List<String> made = new ArrayList<>();
        List<String> extensions = new ArrayList<>();
        for (Path file : files(request)) {
            find(read(file, flyway), flyway.placeholders(), new Found(kept, made, extensions));
        }
        List<String> wanted = request.scope().schemas();
        made.removeIf(schema -> !request.scope().containsSchema(schema));
        kept.removeIf(schema -> !request.scope().containsSchema(schema));
        wanted.stream().filter(schema -> !made.contains(schema)).forEach(kept::add);
        return new Managed(kept, made, extensions, request.scope());
    }

    private static List<Path> files(ModuleRequest request) {
        return MigrationDirectory.read(
                        request.folders().migrations(),
                        request.flyway().locations().migrations(),
                        request.flyway().naming())
                .files()
                .stream()
                .map(file -> file.path())
                .toList();
    }

    /** Schemas that are there before, schemas and extensions that migrations make. */
    private record Found(List<String> kept, List<String> made, List<String> extensions) {}

    private static void find(String sql, Placeholders placeholders, Found found) {
        Matcher creation = CREATION.matcher(COMMENT.matcher(sql).replaceAll(" "));
        while (creation.find()) {
            String name = name(creation.group("name"), placeholders);
            boolean lenient = creation.group("lenient") != null;
            if (creation.group("kind").equalsIgnoreCase("schema")) {
                (lenient ? found.kept() : found.made()).add(name);
            } else if (!lenient) {
                found.extensions().add(name);
            }
        }
    }

    private static String name(String text, Placeholders placeholders) {
        String name = text;
        if (placeholders.replaced()) {
            for (Map.Entry<String, String> value : placeholders.values().entrySet()) {
                name = name.replace(placeholders.prefix() + value.getKey() + placeholders.suffix(), value.getValue());
            }
        }
        return name.startsWith("\"")
                ? name.substring(1, name.length() - 1).replace("\"\"", "\"")
                : name.toLowerCase(Locale.ROOT);
    }

    private static String read(Path file, FlywaySettings flyway) {
        try {
            return new String(Files.readAllBytes(file), flyway.execution().encoding());
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read " + file, e);
        }
    }
}
