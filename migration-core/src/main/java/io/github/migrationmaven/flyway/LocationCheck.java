/* SPDX-License-Identifier: Apache-2.0 */
package io.github.migrationmaven.flyway;

import static io.github.migrationmaven.ErrorCode.CONFIGURATION_INVALID;
import static io.github.migrationmaven.ErrorCode.JAVA_MIGRATION_NOT_SUPPORTED;
import static io.github.migrationmaven.ErrorCode.MIGRATION_NAMES_INVALID;
import static java.util.stream.Collectors.joining;

import io.github.migrationmaven.MigrationException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileVisitOption;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.flywaydb.core.internal.resource.ResourceName;
import org.flywaydb.core.internal.resource.ResourceNameParser;

/**
 * Finds what Flyway would pass over without a word: directories that are not there, misnamed files, Java migrations.
 *
 * <p>Flyway's own check of names ({@code validateMigrationNaming}) is not used because its free edition takes undo
 * scripts for misnamed files.
 */
final class LocationCheck {

    /** {@code V1__Text} or {@code R__Text}: the names from which Flyway reads a Java migration's version. */
    private static final Pattern JAVA_MIGRATION = Pattern.compile("([VB]\\w*?|R)__\\w+\\.(java|class)");

    private final FlywaySettings settings;

    LocationCheck(FlywaySettings settings) {
        this.settings = settings;
    }

    /** @throws MigrationException naming all directories, else all files, that are not as they should be */
    void run() {
        FlywaySettings.Locations locations = settings.locations();
        if (!locations.mayBeMissing()) {
            refuseMissing(locations.migrations());
        }
        refuseMisnamed(files(locations.migrations()));
        refuseJava(files(Stream.concat(locations.migrations().stream(), locations.classes().stream())
                .toList()));
    }

    private static void refuseMissing(List<Path> directories) {
        String missing = directories.stream()
                .filter(directory -> !Files.isDirectory(directory))
                .map(Path::toString)
                .collect(joining(", "));
        if (!missing.isEmpty()) {
            throw new MigrationException(
                    CONFIGURATION_INVALID,
                    "<flyway><locations> names a directory that does not exist: " + missing,
                    "Create it, or take it out of <flyway><locations>.");
        }
    }

    private void refuseMisnamed(List<Path> files) {
        ResourceNameParser parser = new ResourceNameParser(FlywayConfiguration.named(settings));
        String misnamed = files.stream()
                .filter(file -> settings.naming().withoutSuffix(name(file)).isPresent())
                .filter(file -> !settings.naming().isUndo(name(file)))
                .flatMap(file -> reason(parser.parse(name(file))).map(reason -> file + ": " + reason).stream())
                .collect(joining("\n  "));
        if (!misnamed.isEmpty()) {
            throw new MigrationException(
                    MIGRATION_NAMES_INVALID,
                    "Flyway would pass over these files without a word, because of their names:\n  " + misnamed,
                    "Rename them, for instance to "
                            + settings.naming().versioned() + "7"
                            + settings.naming().separator() + "description"
                            + settings.naming().suffixes().get(0) + ", or move them out of the location.");
        }
    }

    private static Optional<String> reason(ResourceName name) {
        return name.isValid() ? Optional.empty() : Optional.of(name.getValidityMessage());
    }

    private static void refuseJava(List<Path> files) {
        String found = files.stream()
                .filter(file -> JAVA_MIGRATION.matcher(name(file)).matches())
                .map(Path::toString)
                .collect(joining("\n  "));
        if (!found.isEmpty()) {
            throw new MigrationException(
                    JAVA_MIGRATION_NOT_SUPPORTED,
                    "Java migrations cannot be replayed:\n  " + found,
                    "Write each as an SQL migration of the same version, or set <skip>true</skip> for this module.");
        }
    }

    /** All files below the directories, without what is hidden, sorted. */
    static List<Path> files(List<Path> directories) {
        List<Path> found = new ArrayList<>();
        for (Path directory : directories) {
            if (Files.isDirectory(directory)) {
                collect(directory, found);
            }
        }
        return found.stream().distinct().sorted().toList();
    }

    private static void collect(Path root, List<Path> found) {
        try {
            Files.walkFileTree(
                    root, EnumSet.of(FileVisitOption.FOLLOW_LINKS), Integer.MAX_VALUE, new SimpleFileVisitor<>() {
                        @Override
                        public FileVisitResult preVisitDirectory(Path directory, BasicFileAttributes attributes) {
                            // Flyway does not look into hidden directories.
                            return !directory.equals(root) && name(directory).startsWith(".")
                                    ? FileVisitResult.SKIP_SUBTREE
                                    : FileVisitResult.CONTINUE;
                        }

                        @Override
                        public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
                            if (!name(file).startsWith(".")) {
                                found.add(file);
                            }
                            return FileVisitResult.CONTINUE;
                        }
                    });
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read " + root, e);
        }
    }

    private static String name(Path file) {
        return file.getFileName().toString();
    }
}
