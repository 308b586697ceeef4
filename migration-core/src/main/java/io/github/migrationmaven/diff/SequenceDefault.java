/* SPDX-License-Identifier: Apache-2.0 */
package io.github.migrationmaven.diff;

import static java.util.Objects.requireNonNull;

import io.github.migrationmaven.model.Catalog;
import io.github.migrationmaven.model.CatalogRevision;
import io.github.migrationmaven.model.ColumnDefault;
import io.github.migrationmaven.model.Comment;
import io.github.migrationmaven.model.ObjectId;
import io.github.migrationmaven.model.ObjectKind;
import io.github.migrationmaven.model.Sequence;
import io.github.migrationmaven.model.SequenceOptions;
import io.github.migrationmaven.model.SequenceOwner;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** A default that takes the next value of a sequence, as the word {@code serial} makes it, or without the ownership. */
record SequenceDefault(ColumnDefault value, Sequence sequence, Optional<SequenceOwner> owner) {

    SequenceDefault {
        requireNonNull(value, "value is null");
        requireNonNull(sequence, "sequence is null");
        requireNonNull(owner, "owner is null");
    }

    static Optional<SequenceDefault> of(Catalog catalog, ObjectId column) {
        Optional<ColumnDefault> value = catalog.find(column.as(ObjectKind.COLUMN_DEFAULT))
                .map(ColumnDefault.class::cast)
                .filter(candidate -> candidate.expression().startsWith("nextval("));
        return value.flatMap(nextval -> catalog.needsOf(nextval.id()).stream()
                .filter(id -> id.kind() == ObjectKind.SEQUENCE)
                .findFirst()
                .map(id -> new SequenceDefault(
                        nextval,
                        (Sequence) catalog.find(id).orElseThrow(),
                        catalog.find(id.as(ObjectKind.SEQUENCE_OWNER))
                                .map(SequenceOwner.class::cast)
                                .filter(owner -> owner.column().equals(column)))));
    }

    /** The same default over a sequence that counts as another one, and that follows its column to a larger type. */
    SequenceDefault counting(SequenceOptions other, String typeBefore, String typeAfter) {
        SequenceOptions options = counting(sequence.options(), other);
        boolean follows = sequence.dataType().equals(typeBefore) && isInteger(typeAfter);
        String dataType = follows ? typeAfter : sequence.dataType();
        long max = options.max() == largest(sequence.dataType()) ? largest(dataType) : options.max();
        SequenceOptions fitting = new SequenceOptions(
                options.start(), options.increment(), options.min(), max, options.cache(), options.cycle());
        return new SequenceDefault(value, new Sequence(sequence.id(), dataType, fitting, sequence.unlogged()), owner);
    }

    private static boolean isInteger(String type) {
        return type.equals("smallint") || type.equals("integer") || type.equals("bigint");
    }

    private static long largest(String integerType) {
        return switch (integerType) {
            case "smallint" -> Short.MAX_VALUE;
            case "integer" -> Integer.MAX_VALUE;
            default -> Long.MAX_VALUE;
        };
    }

    /** Options with the start and the increment of others. */
    static SequenceOptions counting(SequenceOptions options, SequenceOptions other) {
        boolean turned = options.increment() > 0 != other.increment() > 0;
        return turned
                ? other
                : new SequenceOptions(
                        other.start(),
                        other.increment(),
                        options.min(),
                        options.max(),
                        options.cache(),
                        options.cycle());
    }

    CatalogRevision addTo(CatalogRevision revision, Catalog from) {
        revision.put(value).put(sequence);
        owner.ifPresent(revision::put);
        Set<ObjectId> added = parts();
        return revision.depend(from.dependencies().stream()
                .filter(edge -> added.contains(edge.dependent()))
                .toList());
    }

    /**
     * Takes the default and the ownership away, and the sequence unless it is {@code kept} or something else uses it.
     */
    void removeFrom(CatalogRevision revision, Catalog catalog, ObjectId kept) {
        revision.remove(value.id());
        owner.ifPresent(present -> revision.remove(present.id()));
        Set<ObjectId> parts = parts();
        boolean used = catalog.dependentsOf(sequence.id()).stream().anyMatch(id -> !parts.contains(id));
        if (!used && !sequence.id().equals(kept)) {
            parts.forEach(revision::remove);
        }
    }

    /** Whether two defaults differ at most in how their sequences count. */
    boolean isLike(SequenceDefault other) {
        return value.equals(other.value) && owner.equals(other.owner);
    }

    private Set<ObjectId> parts() {
        Set<ObjectId> parts = new TreeSet<>(Set.of(value.id(), sequence.id(), Comment.idOn(sequence.id())));
        owner.ifPresent(present -> parts.add(present.id()));
        return parts;
    }
}
