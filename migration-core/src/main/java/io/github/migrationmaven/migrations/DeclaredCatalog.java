/* SPDX-License-Identifier: Apache-2.0 */
package io.github.migrationmaven.migrations;

import static io.github.migrationmaven.ErrorCode.DECLARED_CATALOG_INVALID;

import io.github.migrationmaven.MigrationException;
import io.github.migrationmaven.model.Catalog;
import io.github.migrationmaven.model.ObjectId;
import io.github.migrationmaven.model.SchemaObject;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * What a module's declaration spoke of when its last migration was published: the file
 * {@code src/main/schema/declared.catalog}. An object in it that is no longer declared was removed by someone; one that
 * is not in it and not declared was never theirs, and is kept.
 *
 * <p>Immutable. Equal catalogs give equal bytes.
 */
public final class DeclaredCatalog {

    /** The file's place in the module. */
    public static final String FILE = "src/main/schema/declared.catalog";

    private static final String HEADER = """
            # What the declaration of this module said when its last migration was published, one object a line.
            # Written by migration-maven-plugin; keep it under version control and do not edit it.
            """;

    private final SortedMap<ObjectId, String> definitions;

    private DeclaredCatalog(SortedMap<ObjectId, String> definitions) {
        this.definitions = Collections.unmodifiableSortedMap(definitions);
    }

    /** All objects of a declared catalog. */
    public static DeclaredCatalog of(Catalog declared) {
        SortedMap<ObjectId, String> definitions = new TreeMap<>();
        for (SchemaObject object : declared.objects()) {
            definitions.put(object.id(), Definitions.of(object));
        }
        return new DeclaredCatalog(definitions);
    }

    /**
     * Reads the file's text; line ends and a byte order mark make no difference.
     *
     * @throws MigrationException {@code DECLARED_CATALOG_INVALID} naming the first line that cannot be read
     */
    public static DeclaredCatalog parse(String text) {
        SortedMap<ObjectId, String> definitions = new TreeMap<>();
        List<String> lines = List.of(text.replace("\uFEFF", "").split("\r?\n", -1));
        for (int i = 0; i < lines.size(); i++) {
            String line = lines.get(i);
            if (!line.isBlank() && !line.startsWith("#")) {
                ObjectText.Line read = line(line, i + 1);
                if (definitions.put(read.id(), read.rest()) != null) {
                    throw invalid(i + 1, line, "The object is named twice.", null);
                }
            }
        }
        return new DeclaredCatalog(definitions);
    }

    private static ObjectText.Line line(String line, int number) {
        try {
            return ObjectText.parse(line);
        } catch (IllegalArgumentException e) {
            throw invalid(number, line, String.valueOf(e.getMessage()), e);
        }
    }

    private static MigrationException invalid(int number, String line, String problem, @Nullable Throwable cause) {
        return new MigrationException(
                DECLARED_CATALOG_INVALID,
                "%s, line %d: %s\n%s".formatted(FILE, number, problem, line),
                "Restore the file from version control.",
                cause);
    }

    /** The file's text. */
    public String text() {
        StringBuilder text = new StringBuilder(HEADER);
        definitions.forEach((id, definition) -> text.append(ObjectText.of(id))
                .append(definition.isEmpty() ? "" : "  ")
                .append(definition)
                .append('\n'));
        return text.toString();
    }

    /** The objects, in the order of their ids. */
    public Set<ObjectId> ids() {
        return definitions.keySet();
    }

    /**
     * What was declared of an object, as {@link #of} spells it for an object of today; absent when the object was not
     * declared.
     */
    public Optional<String> definition(ObjectId id) {
        return Optional.ofNullable(definitions.get(id));
    }

    /** What was declared of a column or foreign key; absent for objects of other kinds, and for those not declared. */
    public Optional<SaidAttributes> attributes(ObjectId id) {
        return switch (id.kind()) {
            case COLUMN -> definition(id).map(SaidAttributes::ofColumn);
            case FOREIGN_KEY -> definition(id).map(SaidAttributes::ofForeignKey);
            default -> Optional.empty();
        };
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof DeclaredCatalog catalog && definitions.equals(catalog.definitions);
    }

    @Override
    public int hashCode() {
        return definitions.hashCode();
    }

    @Override
    public String toString() {
        return definitions.size() + " declared objects";
    }
}
