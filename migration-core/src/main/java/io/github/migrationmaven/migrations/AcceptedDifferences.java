/* SPDX-License-Identifier: Apache-2.0 */
package io.github.migrationmaven.migrations;

import io.github.migrationmaven.MigrationException;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The differences that a module accepts: the file {@code src/main/schema/migration-accepted.yaml}, one entry a
 * difference, each for one object by its whole name.
 *
 * <p>Immutable. Equal entries give equal bytes.
 */
public final class AcceptedDifferences {

    /** The file's name. */
    public static final String NAME = "migration-accepted.yaml";

    /** The file's place in the module. */
    public static final String FILE = "src/main/schema/" + NAME;

    /** How the file writes a side on which the object is not there. */
    static final String ABSENT = "absent";

    private static final String HEADER = """
            # Where migrations and declaration of this module differ, and may: one entry a difference.
            # An entry of which either side changes fails the build. Written by migration:adopt, sorted by object; the
            # reasons are yours. Comments are lost when it is written again.
            """;

    private final SortedMap<String, AcceptedEntry> entries;

    private AcceptedDifferences(SortedMap<String, AcceptedEntry> entries) {
        this.entries = Collections.unmodifiableSortedMap(entries);
    }

    /** Nothing is accepted. */
    public static AcceptedDifferences none() {
        return of(List.of());
    }

    /**
     * These entries.
     *
     * @throws IllegalArgumentException when two are for one object
     */
    public static AcceptedDifferences of(Collection<AcceptedEntry> entries) {
        SortedMap<String, AcceptedEntry> sorted = new TreeMap<>();
        for (AcceptedEntry entry : entries) {
            if (sorted.put(entry.object(), entry) != null) {
                throw new IllegalArgumentException("Two entries are for " + entry.object());
            }
        }
        return new AcceptedDifferences(sorted);
    }

    /**
     * Reads the file's text.
     *
     * @throws MigrationException {@code ACCEPTED_FILE_INVALID} naming the first line that cannot be used
     */
    public static AcceptedDifferences parse(String text) {
        return of(AcceptedReader.read(text));
    }

    /** All of them, by object. */
    public List<AcceptedEntry> entries() {
        return List.copyOf(entries.values());
    }

    /** The one for an object. */
    public Optional<AcceptedEntry> find(String object) {
        return Optional.ofNullable(entries.get(object));
    }

    /** The file's text. */
    public String text() {
        StringBuilder text = new StringBuilder(HEADER);
        for (AcceptedEntry entry : entries.values()) {
            text.append("\n- object: ").append(YamlText.of(entry.object(), 4)).append('\n');
            add(text, "migrations", entry.migrations().orElse(ABSENT));
            add(text, "declaration", entry.declaration().orElse(ABSENT));
            add(text, "reason", entry.reason());
        }
        return entries.isEmpty() ? text.append("\n[]\n").toString() : text.toString();
    }

    private static void add(StringBuilder text, String key, String value) {
        text.append("  ").append(key).append(": ").append(YamlText.of(value, 4)).append('\n');
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof AcceptedDifferences accepted && entries.equals(accepted.entries);
    }

    @Override
    public int hashCode() {
        return entries.hashCode();
    }

    @Override
    public String toString() {
        return entries.size() + " accepted differences";
    }
}
