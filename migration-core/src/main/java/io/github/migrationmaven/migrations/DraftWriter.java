/* SPDX-License-Identifier: Apache-2.0 */
package io.github.migrationmaven.migrations;

import static java.util.Objects.requireNonNull;

import io.github.migrationmaven.MigrationNaming;
import io.github.migrationmaven.plan.Plan;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Renders plans as Flyway files: SQL scripts and, where Flyway's defaults would do harm, script configurations.
 *
 * <p>Equal plans give equal bytes. Repeatable migrations are never written.
 */
public final class DraftWriter {

    private static final int LONGEST_DESCRIPTION = 60;

    private final MigrationDirectory directory;
    private final String placeholderPrefix;
    private final Charset encoding;

    /**
     * @param placeholderPrefix what begins a placeholder in the module's Flyway settings, by default a dollar sign and
     *     a brace
     * @param encoding in which the module's Flyway reads files; they are written as UTF-8 whatever it is
     */
    public DraftWriter(MigrationDirectory directory, String placeholderPrefix, Charset encoding) {
        this.directory = requireNonNull(directory, "directory is null");
        this.placeholderPrefix = requireNonNull(placeholderPrefix, "placeholderPrefix is null");
        this.encoding = requireNonNull(encoding, "encoding is null");
    }

    /** A writer for Flyway's default settings. */
    public DraftWriter(MigrationDirectory directory) {
        this(directory, "${", StandardCharsets.UTF_8);
    }

    /**
     * The plan as further migrations; an empty plan gives an empty draft.
     *
     * @param description in words, for the files' names
     */
    public Draft append(Plan plan, String description, VersionSequence versions) {
        return render(Draft.empty(directory), plan, description, versions);
    }

    /**
     * The plan in place of all versioned and baseline migrations of the directory, from version 1 on unless other
     * directories hold versions. Repeatable migrations and callbacks stay.
     */
    public Draft replace(Plan plan, String description) {
        return replace(plan, description, firstVersions());
    }

    /** As above, with versions from {@link #firstVersions}, so that more files can follow. */
    public Draft replace(Plan plan, String description, VersionSequence versions) {
        return render(Draft.removingHistory(directory), plan, description, versions);
    }

    /** The versions for a new history of the directory. */
    public VersionSequence firstVersions() {
        return directory.firstVersions();
    }

    /** The draft with one more versioned migration of ready-made SQL, such as reference data. */
    public Draft add(Draft draft, String version, String description, String sql) {
        return add(draft, name(version, sanitized(description)), sql, new ArrayList<>());
    }

    private Draft render(Draft start, Plan plan, String description, VersionSequence versions) {
        Draft draft = start;
        List<Script> scripts = Script.cut(plan);
        String base = sanitized(description);
        int plain = 0;
        for (Script script : scripts) {
            boolean special = script.isSpecial() && scripts.size() > 1;
            plain += special ? 0 : 1;
            String words = special ? sanitized(script.firstWords()) : numbered(base, plain);
            List<String> settings = new ArrayList<>();
            if (script.isOutsideTransaction()) {
                settings.add("executeInTransaction=false");
            }
            draft = add(draft, name(versions.next(), words), script.text(), settings);
        }
        return draft;
    }

    private Draft add(Draft draft, String name, String text, List<String> settings) {
        if (text.contains(placeholderPrefix)) {
            settings.add("placeholderReplacement=false");
        }
        if (!encoding.equals(StandardCharsets.UTF_8)
                && !StandardCharsets.US_ASCII.newEncoder().canEncode(text)) {
            settings.add("encoding=UTF-8");
        }
        Path script = directory.directory().resolve(name);
        Draft written = draft.with(DraftFile.added(script, text));
        if (settings.isEmpty()) {
            return written;
        }
        Path configuration = script.resolveSibling(name + MigrationFile.CONFIGURATION_SUFFIX);
        String lines = settings.stream().sorted().reduce("", (all, line) -> all + line + "\n");
        return written.with(DraftFile.added(configuration, lines));
    }

    private String name(String version, String description) {
        MigrationNaming naming = directory.naming();
        return naming.versioned()
                + version
                + naming.separator()
                + description
                + naming.suffixes().get(0);
    }

    private static String numbered(String base, int number) {
        return number == 1 ? base : base + "_part_" + number;
    }

    /** Words as part of a file's name: {@code add_column_shop_orders_total}. */
    static String sanitized(String words) {
        String name =
                words.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "_").replaceAll("^_|_$", "");
        String cut = name.length() <= LONGEST_DESCRIPTION ? name : name.substring(0, LONGEST_DESCRIPTION);
        String tidy = cut.replaceAll("_$", "");
        return tidy.isEmpty() ? "schema_change" : tidy;
    }
}
