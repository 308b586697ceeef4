/* SPDX-License-Identifier: Apache-2.0 */
package io.github.migrationmaven.migrations;

import static java.util.Objects.requireNonNull;

import io.github.migrationmaven.MigrationNaming;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The name of a file in a migration directory, taken apart as Flyway does it.
 *
 * @param fileName the name as it is
 * @param versionText the version as it is written, empty for files without one
 * @param version the version that Flyway reads, present for {@code VERSIONED} and {@code BASELINE}
 * @param description as it is written, with underscores
 */
public record MigrationName(
        String fileName, Kind kind, String versionText, Optional<MigrationVersion> version, String description) {

    /** What Flyway does with a file of this name. */
    public enum Kind {
        VERSIONED,
        BASELINE,
        REPEATABLE,
        /** Runs at an event. */
        CALLBACK,
        /** Left alone by Flyway's free edition. */
        UNDO,
        /** Passed over by Flyway without a word, though it has a migration's suffix. */
        MISNAMED
    }

    /** The names of Flyway's events ({@code org.flywaydb.core.api.callback.Event}), each of which is a prefix. */
    static final List<String> EVENTS = List.of(
            "beforeClean",
            "afterClean",
            "afterCleanError",
            "beforeMigrate",
            "beforeEachMigrate",
            "beforeEachMigrateStatement",
            "afterEachMigrateStatement",
            "afterEachMigrateStatementError",
            "afterEachMigrate",
            "afterEachMigrateError",
            "beforeRepeatables",
            "afterVersioned",
            "afterMigrateApplied",
            "afterMigrate",
            "afterMigrateError",
            "beforeUndo",
            "beforeEachUndo",
            "beforeEachUndoStatement",
            "afterEachUndoStatement",
            "afterEachUndoStatementError",
            "afterEachUndo",
            "afterEachUndoError",
            "afterUndo",
            "afterUndoError",
            "beforeValidate",
            "afterValidate",
            "afterValidateError",
            "beforeBaseline",
            "afterBaseline",
            "afterBaselineError",
            "beforeRepair",
            "afterRepair",
            "afterRepairError",
            "beforeInfo",
            "afterInfo",
            "afterInfoError",
            "afterMigrateOperationFinish",
            "afterInfoOperationFinish",
            "afterCleanOperationFinish",
            "afterValidateOperationFinish",
            "afterUndoOperationFinish",
            "afterRepairOperationFinish",
            "afterBaselineOperationFinish",
            "afterReportGenerated",
            "createSchema",
            "beforeCreateSchema",
            "beforeConnect",
            "afterConnect");

    public MigrationName {
        requireNonNull(fileName, "fileName is null");
        requireNonNull(kind, "kind is null");
        requireNonNull(versionText, "versionText is null");
        requireNonNull(version, "version is null");
        requireNonNull(description, "description is null");
    }

    /** Reads a file's name; absent when it has no migration's suffix, so that Flyway does not look at it. */
    public static Optional<MigrationName> parse(String fileName, MigrationNaming naming) {
        return naming.withoutSuffix(fileName).map(bare -> parse(fileName, bare, naming));
    }

    private static MigrationName parse(String fileName, String bare, MigrationNaming naming) {
        if (naming.isUndo(fileName)) {
            return of(fileName, Kind.UNDO);
        }
        // Flyway takes the longest prefix that fits, whether or not the rest of the name goes with it.
        return prefixes(naming)
                .filter(prefix -> bare.startsWith(prefix.text()))
                .max(Comparator.comparingInt(prefix -> prefix.text().length()))
                .map(prefix -> split(
                        fileName, prefix.kind(), bare.substring(prefix.text().length()), naming))
                .orElseGet(() -> of(fileName, Kind.MISNAMED));
    }

    private static MigrationName split(String fileName, Kind kind, String rest, MigrationNaming naming) {
        int at = rest.indexOf(naming.separator());
        String before = at < 0 ? rest : rest.substring(0, at);
        String after = at < 0 ? "" : rest.substring(at + naming.separator().length());
        if (kind == Kind.REPEATABLE || kind == Kind.CALLBACK) {
            return before.isEmpty()
                    ? new MigrationName(fileName, kind, "", Optional.empty(), after)
                    : of(fileName, Kind.MISNAMED);
        }
        return MigrationVersion.parse(before)
                .map(version -> new MigrationName(fileName, kind, before, Optional.of(version), after))
                .orElseGet(() -> of(fileName, Kind.MISNAMED));
    }

    private static MigrationName of(String fileName, Kind kind) {
        return new MigrationName(fileName, kind, "", Optional.empty(), "");
    }

    private static Stream<Prefix> prefixes(MigrationNaming naming) {
        return Stream.concat(
                EVENTS.stream().map(event -> new Prefix(event, Kind.CALLBACK)),
                Stream.of(
                        new Prefix(naming.versioned(), Kind.VERSIONED),
                        new Prefix(naming.baseline(), Kind.BASELINE),
                        new Prefix(naming.repeatable(), Kind.REPEATABLE)));
    }

    private record Prefix(String text, Kind kind) {}
}
