/* SPDX-License-Identifier: Apache-2.0 */
package io.github.migrationmaven.migrations;

import static io.github.migrationmaven.ErrorCode.MIGRATION_NAMES_INVALID;

import io.github.migrationmaven.MigrationException;
import io.github.migrationmaven.MigrationNaming;
import io.github.migrationmaven.migrations.MigrationName.Kind;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * A module's migrations as they were when they were read: the directory to which new ones are written, and others that
 * are only read.
 *
 * <p>Immutable. Lists are in the order in which Flyway runs files: by version, then the repeatable ones by description.
 */
public final class MigrationDirectory {

    private static final Comparator<MigrationFile> ORDER = Comparator.<MigrationFile, Boolean>comparing(
                    file -> file.name().version().isEmpty())
            .thenComparing(file -> file.name().version().orElse(new MigrationVersion(List.of())))
            .thenComparing(file -> file.name().description())
            .thenComparing(MigrationFile::path);

    private final Path directory;
    private final MigrationNaming naming;
    private final List<MigrationFile> files;
    private final String fingerprint;

    private MigrationDirectory(Path directory, MigrationNaming naming, Collection<MigrationFile> files) {
        this.directory = directory;
        this.naming = naming;
        this.files = files.stream().sorted(ORDER).toList();
        this.fingerprint = Fingerprint.of(directory);
    }

    /**
     * Reads what is there; a directory that does not exist is an empty one.
     *
     * @param others directories that are read but never written to, subdirectories included
     * @throws MigrationException {@code MIGRATION_NAMES_INVALID} naming all files that are misnamed, empty, or have the
     *     version or description of another, and all script configurations without a script
     */
    public static MigrationDirectory read(Path directory, List<Path> others, MigrationNaming naming) {
        Path absolute = directory.toAbsolutePath().normalize();
        DirectoryListing listing = DirectoryListing.of(absolute, others, naming);
        List<String> problems = listing.problems();
        if (!problems.isEmpty()) {
            throw new MigrationException(
                    MIGRATION_NAMES_INVALID,
                    "These migrations cannot be used as they are:\n  " + String.join("\n  ", problems),
                    "Rename or remove them; a file that has been applied anywhere keeps its name and content.");
        }
        return new MigrationDirectory(absolute, naming, listing.migrations());
    }

    /** As above, without other directories and with Flyway's default names. */
    public static MigrationDirectory read(Path directory) {
        return read(directory, List.of(), MigrationNaming.defaults());
    }

    /** Whether a file of the directory has a name that makes it a migration, or that has the prefix of one. */
    public static boolean isOne(Path directory, MigrationNaming naming) {
        return DirectoryListing.of(directory, List.of(), naming).holdsMigrations();
    }

    /** The directory to which new migrations are written, absolute. */
    public Path directory() {
        return directory;
    }

    public MigrationNaming naming() {
        return naming;
    }

    /** All versioned, baseline and repeatable migrations. */
    public List<MigrationFile> files() {
        return files;
    }

    /** Those of the writable directory. */
    public List<MigrationFile> own() {
        return files.stream().filter(file -> file.path().startsWith(directory)).toList();
    }

    /**
     * The versions for new files. They exceed all versions that are there and keep the shape of the newest own one; in
     * an empty directory the first is 1.
     *
     * @param now the time of the run, used only where the files carry times as versions
     */
    public VersionSequence nextVersions(LocalDateTime now) {
        return VersionSequence.after(newest(own()), newest(files), now);
    }

    /** The versions for files that replace all own ones: from 1 on, unless other directories hold versions. */
    VersionSequence firstVersions() {
        Optional<String> others = newest(files.stream()
                .filter(file -> !file.path().startsWith(directory))
                .toList());
        return VersionSequence.after(Optional.empty(), others, LocalDateTime.MIN);
    }

    /** The SHA-256 of the names and contents of all files of the writable directory. */
    String fingerprint() {
        return fingerprint;
    }

    /** Own versioned and baseline migrations, which a new history replaces. */
    List<MigrationFile> replaceable() {
        return own().stream()
                .filter(file -> file.name().kind() != Kind.REPEATABLE)
                .toList();
    }

    private static Optional<String> newest(List<MigrationFile> among) {
        return among.stream()
                .filter(file -> file.name().version().isPresent())
                .max(Comparator.comparing(file -> file.name().version().orElseThrow()))
                .map(file -> file.name().versionText());
    }

    @Override
    public String toString() {
        return directory + ", " + files.size() + " migrations";
    }
}
