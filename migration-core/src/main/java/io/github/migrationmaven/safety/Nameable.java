/* SPDX-License-Identifier: Apache-2.0 */
package io.github.migrationmaven.safety;

import static java.util.Objects.requireNonNull;

import io.github.migrationmaven.model.Catalog;
import io.github.migrationmaven.model.EnumType;
import io.github.migrationmaven.model.ObjectId;
import io.github.migrationmaven.model.SchemaObject;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Something of a catalog that a decision can name: an object, or a label of an enum type.
 *
 * @param id the object, or the enum type that has the label
 * @param kind one of {@link #KINDS}
 * @param path schema first, its own name last
 */
record Nameable(ObjectId id, String kind, List<String> path) {

    /** The words for kinds, the longer ones first. */
    static final List<String> KINDS = List.of(
            "materialized view",
            "constraint",
            "extension",
            "sequence",
            "column",
            "domain",
            "schema",
            "index",
            "label",
            "table",
            "type",
            "view");

    Nameable {
        requireNonNull(id, "id is null");
        requireNonNull(kind, "kind is null");
        path = List.copyOf(path);
    }

    /** All of a catalog, in the order of their ids. */
    static List<Nameable> all(Catalog catalog) {
        List<Nameable> all = new ArrayList<>();
        for (SchemaObject object : catalog.objects()) {
            of(object.id()).ifPresent(all::add);
            if (object instanceof EnumType type) {
                type.labels().forEach(label -> all.add(label(type.id(), label)));
            }
        }
        return all;
    }

    static Nameable label(ObjectId type, String label) {
        return new Nameable(type, "label", List.of(type.schema(), type.name(), label));
    }

    /** The object under its own name; empty for kinds that no decision is about. */
    static Optional<Nameable> of(ObjectId id) {
        return switch (id.kind()) {
            case SCHEMA, EXTENSION -> Optional.of(new Nameable(id, word(id), List.of(id.name())));
            case ENUM_TYPE, DOMAIN, SEQUENCE, TABLE, VIEW, MATERIALIZED_VIEW, INDEX ->
                Optional.of(new Nameable(id, word(id), List.of(id.schema(), id.name())));
            case COLUMN,
                    DOMAIN_CONSTRAINT,
                    PRIMARY_KEY,
                    UNIQUE_CONSTRAINT,
                    CHECK_CONSTRAINT,
                    EXCLUSION_CONSTRAINT,
                    FOREIGN_KEY ->
                Optional.of(new Nameable(id, word(id), List.of(id.schema(), id.parent(), id.name())));
            case FUNCTION,
                    PROCEDURE,
                    CAST,
                    COLUMN_DEFAULT,
                    SEQUENCE_OWNER,
                    ROW_SECURITY,
                    REPLICA_IDENTITY,
                    CLUSTERING,
                    COLUMN_SETTINGS,
                    INDEX_STATISTICS,
                    TRIGGER,
                    COMMENT -> Optional.empty();
        };
    }

    private static String word(ObjectId id) {
        return id.kind().word().toLowerCase(Locale.ROOT);
    }

    /** The name that leaves no doubt. */
    ObjectName name() {
        return new ObjectName(isPlain() ? "" : kind, path);
    }

    /** Tables and columns need no word for their kind. */
    private boolean isPlain() {
        return kind.equals("table") || kind.equals("column");
    }

    String last() {
        return path.get(path.size() - 1);
    }

    /** Whether a typed name can mean this: it says the end of the path, what is within a relation with the relation. */
    boolean isMeantBy(ObjectName name) {
        int given = name.parts().size();
        return (name.kind().isEmpty() || name.kind().equals(kind))
                && given >= path.size() - 1
                && given <= path.size()
                && path.subList(path.size() - given, path.size()).equals(name.parts());
    }

    /** All that a typed name can mean; without a word for the kind, tables and columns come before all else. */
    static List<Nameable> meantBy(ObjectName name, Stream<Nameable> candidates) {
        List<Nameable> all =
                candidates.filter(candidate -> candidate.isMeantBy(name)).toList();
        List<Nameable> plain = all.stream().filter(Nameable::isPlain).toList();
        return plain.isEmpty() ? all : plain;
    }
}
