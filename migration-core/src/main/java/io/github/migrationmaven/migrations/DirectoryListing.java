/* SPDX-License-Identifier: Apache-2.0 */
package io.github.migrationmaven.migrations;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.joining;
import static java.util.stream.Collectors.toList;
import static java.util.stream.Collectors.toSet;

import io.github.migrationmaven.FileFailure;
import io.github.migrationmaven.MigrationNaming;
import io.github.migrationmaven.migrations.MigrationName.Kind;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;

/** The files of migration directories, and everything that is wrong with their names. */
final class DirectoryListing {

    private static final Set<Kind> MIGRATIONS = Set.of(Kind.VERSIONED, Kind.BASELINE, Kind.REPEATABLE);

    /** What Java shows for letters that the locale does not have; it cannot find the file by such a name. */
    private static final char REPLACEMENT = '\uFFFD';

    private final List<Path> files;
    private final MigrationNaming naming;
    private final List<MigrationFile> named;

    private DirectoryListing(List<Path> files, MigrationNaming naming) {
        this.files = files;
        this.naming = naming;
        Set<Path> there = Set.copyOf(files);
        this.named = files.stream()
                .filter(DirectoryListing::isReadable)
                .flatMap(file -> MigrationName.parse(fileName(file), naming).stream()
                        .map(name -> new MigrationFile(
                                file, name, configuration(file).filter(there::contains))))
                .toList();
    }

    static DirectoryListing of(Path directory, List<Path> others, MigrationNaming naming) {
        List<Path> files = Stream.concat(Stream.of(directory), others.stream())
                .flatMap(root -> Tree.files(root.toAbsolutePath().normalize()).stream())
                .distinct()
                .toList();
        return new DirectoryListing(files, naming);
    }

    List<MigrationFile> migrations() {
        return named.stream()
                .filter(file -> MIGRATIONS.contains(file.name().kind()))
                .toList();
    }

    private static boolean isReadable(Path file) {
        return file.toString().indexOf(REPLACEMENT) < 0;
    }

    boolean holdsMigrations() {
        return !migrations().isEmpty()
                || named.stream().anyMatch(file -> fileName(file.path()).matches("[Vv]\\d.*"));
    }

    List<String> problems() {
        List<String> problems = new ArrayList<>();
        files.stream()
                .filter(file -> !isReadable(file))
                .forEach(file -> problems.add(file + ": Java cannot read the letters of this name in the locale of this"
                        + " process; set LC_ALL=C.UTF-8."));
        named.stream()
                .filter(file -> file.name().kind() == Kind.MISNAMED)
                .forEach(file -> problems.add(file.path() + ": Flyway does not read this name; "
                        + naming.versioned() + "7" + naming.separator() + "description"
                        + naming.suffixes().get(0) + " is one that it reads."));
        migrations().stream().map(MigrationFile::path).forEach(file -> content(file, problems));
        differingInCase(problems);
        duplicates(problems);
        orphans(problems);
        return problems;
    }

    private void duplicates(List<String> problems) {
        Map<String, List<MigrationFile>> bySlot =
                migrations().stream().collect(groupingBy(file -> slot(file.name()), TreeMap::new, toList()));
        bySlot.forEach((slot, sharing) -> {
            if (sharing.size() > 1) {
                problems.add(paths(sharing) + ": There can be only one " + slot + ".");
            }
        });
    }

    private static String slot(MigrationName name) {
        return switch (name.kind()) {
            case VERSIONED -> "migration of version " + name.version().orElseThrow();
            case BASELINE -> "baseline of version " + name.version().orElseThrow();
            // Flyway compares descriptions after it has turned underscores into spaces.
            case REPEATABLE -> "repeatable migration '" + name.description().replace('_', ' ') + "'";
            case CALLBACK, UNDO, MISNAMED -> throw new IllegalArgumentException("Not a migration: " + name);
        };
    }

    private void orphans(List<String> problems) {
        Set<Path> expected = named.stream()
                .flatMap(file -> configuration(file.path()).stream())
                .collect(toSet());
        files.stream()
                .filter(file -> script(file).isPresent() && !expected.contains(file))
                .forEach(file -> problems.add(file + ": The script that it configures is not there."));
    }

    /** The name of the script that a file would configure. */
    private Optional<String> script(Path file) {
        String name = fileName(file);
        return Optional.of(name)
                .filter(text -> text.endsWith(MigrationFile.CONFIGURATION_SUFFIX))
                .map(text -> text.substring(0, text.length() - MigrationFile.CONFIGURATION_SUFFIX.length()))
                .filter(text -> naming.withoutSuffix(text).isPresent());
    }

    private static Optional<Path> configuration(Path script) {
        return Optional.of(script.resolveSibling(fileName(script) + MigrationFile.CONFIGURATION_SUFFIX));
    }

    private static void content(Path file, List<String> problems) {
        if (Files.isSymbolicLink(file) && !Files.exists(file)) {
            problems.add(file + ": The link leads to nothing.");
            return;
        }
        try {
            String text = new String(Tree.bytes(file), StandardCharsets.UTF_8);
            if (text.replace("\uFEFF", "").isBlank()) {
                problems.add(file + ": The file is empty.");
            }
        } catch (UncheckedIOException e) {
            problems.add(file + ": The file cannot be read: " + FileFailure.words(e) + ".");
        }
    }

    /** On a file system that takes no notice of case, as those of macOS and Windows, only one of them is there. */
    private void differingInCase(List<String> problems) {
        Map<String, List<MigrationFile>> byName = named.stream()
                .collect(groupingBy(file -> file.path().toString().toLowerCase(Locale.ROOT), TreeMap::new, toList()));
        byName.values().stream()
                .filter(sharing -> sharing.size() > 1)
                .forEach(sharing ->
                        problems.add(paths(sharing) + ": Their names differ in nothing but capital letters."));
    }

    private static String paths(Collection<MigrationFile> among) {
        return among.stream().map(file -> file.path().toString()).collect(joining(", "));
    }

    private static String fileName(Path file) {
        return file.getFileName().toString();
    }
}
