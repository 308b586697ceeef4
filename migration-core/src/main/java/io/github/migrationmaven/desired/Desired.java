/* SPDX-License-Identifier: Apache-2.0 */
package io.github.migrationmaven.desired;

import static java.util.Objects.requireNonNull;
import static java.util.stream.Collectors.joining;

import io.github.migrationmaven.ErrorCode;
import io.github.migrationmaven.MigrationException;
import io.github.migrationmaven.diff.Equivalent;
import io.github.migrationmaven.model.Catalog;
import io.github.migrationmaven.model.CatalogRevision;
import io.github.migrationmaven.model.CheckConstraint;
import io.github.migrationmaven.model.Column;
import io.github.migrationmaven.model.Dependency;
import io.github.migrationmaven.model.ObjectId;
import io.github.migrationmaven.model.ObjectKind;
import io.github.migrationmaven.model.SchemaObject;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/**
 * The desired state, and how it came about.
 *
 * @param said what the declaration stands for, under the names that the objects have in {@code catalog}, with the
 *     attributes that the declaration itself gives: what the next run takes for what was declared last
 * @param kept what stays although the declaration does not name it; what lies within a kept table is not listed
 * @param used differences that change nothing
 * @param affected what reads something that goes
 * @param blocking what stands in the way of the declaration
 * @param idle patterns of {@link Leaving} that match nothing
 */
public record Desired(
        Catalog catalog,
        Catalog said,
        List<Kept> kept,
        List<Equivalent> used,
        List<Affected> affected,
        List<Blocking> blocking,
        List<String> idle) {

    private static final Set<ObjectKind> EXPRESSIONS = EnumSet.of(
            ObjectKind.FUNCTION,
            ObjectKind.PROCEDURE,
            ObjectKind.COLUMN_DEFAULT,
            ObjectKind.CHECK_CONSTRAINT,
            ObjectKind.EXCLUSION_CONSTRAINT,
            ObjectKind.INDEX,
            ObjectKind.VIEW,
            ObjectKind.MATERIALIZED_VIEW,
            ObjectKind.TRIGGER);

    public Desired {
        requireNonNull(catalog, "catalog is null");
        requireNonNull(said, "said is null");
        kept = kept.stream().sorted().toList();
        used = used.stream().sorted().toList();
        affected = affected.stream().sorted().toList();
        blocking = blocking.stream().sorted().toList();
        idle = List.copyOf(idle);
    }

    /** The ids of what the declaration stands for. */
    public Set<ObjectId> declared() {
        return said.ids();
    }

    /** The types of declared columns that differ from what the declaration says of them. */
    public Map<ObjectId, String> keptTypes() {
        Map<ObjectId, String> types = new TreeMap<>();
        for (Column declared : said.all(Column.class)) {
            catalog.find(declared.id())
                    .map(Column.class::cast)
                    .filter(column -> !column.type().equals(declared.type()))
                    .ifPresent(column -> types.put(column.id(), column.type()));
        }
        return types;
    }

    /**
     * Whether a check that is to be made reads a column that keeps a type of another name than the declared one:
     * PostgreSQL prints the casts in its condition by the type that the column has.
     */
    public boolean printsChecksOtherwise(Catalog current) {
        Map<ObjectId, String> types = keptTypes();
        return !types.isEmpty()
                && catalog.all(CheckConstraint.class).stream()
                        .filter(check ->
                                !current.find(check.id()).filter(check::equals).isPresent())
                        .flatMap(check -> check.columns().stream()
                                .map(name -> check.id().as(ObjectKind.COLUMN).named(name)))
                        .anyMatch(column -> isOfOtherName(column, types));
    }

    private boolean isOfOtherName(ObjectId column, Map<ObjectId, String> kept) {
        return kept.containsKey(column)
                && said.find(column)
                        .map(Column.class::cast)
                        .filter(declared -> !SizedType.of(declared.type())
                                .base()
                                .equals(SizedType.of(kept.get(column)).base()))
                        .isPresent();
    }

    static Desired exactly(Catalog declared) {
        return new Desired(declared, declared, List.of(), List.of(), List.of(), List.of(), List.of());
    }

    /**
     * Everything that stands in the way of the declaration as one error, {@link ErrorCode#MAPPING_BLOCKED}; absent when
     * nothing does.
     */
    public Optional<MigrationException> blocked() {
        return blocking.isEmpty()
                ? Optional.empty()
                : Optional.of(new MigrationException(
                        ErrorCode.MAPPING_BLOCKED,
                        blocking.stream().map(Blocking::problem).collect(joining("\n")),
                        blocking.stream().map(Blocking::advice).distinct().collect(joining("\n"))));
    }

    /**
     * This state with kept objects spelled as PostgreSQL spells them after the plan.
     *
     * <p>The columns of a kept view, and the casts in kept expressions, follow the types of the columns that they read.
     * So a kept object with an expression may read differently once such a column has changed; nothing else may.
     *
     * @param current the state before the plan
     * @param reached the state after it
     */
    public Desired settled(Catalog current, Catalog reached) {
        CatalogRevision revision = catalog.revise();
        for (SchemaObject object : catalog.objects()) {
            reached.find(object.id())
                    .filter(after -> !after.equals(object))
                    .filter(after -> mayBeSpelledAs(object, after) && readsChanges(object.id(), current))
                    .ifPresent(revision::put);
        }
        return new Desired(revision.toCatalog(), said, kept, used, affected, blocking, idle);
    }

    /**
     * This state with some of its differences left as they are: their objects are as in {@code current}.
     *
     * @param ids the objects that are to stay, come or change no more
     * @param settled what no longer stands in the way
     */
    public Desired leaving(Catalog current, Set<ObjectId> ids, Set<ObjectId> settled) {
        List<Dependency> edges = new ArrayList<>();
        current.dependencies().stream()
                .filter(edge -> ids.contains(edge.dependent()))
                .forEach(edges::add);
        catalog.dependencies().stream()
                .filter(edge -> !ids.contains(edge.dependent()))
                .forEach(edges::add);
        CatalogRevision revision = catalog.revise().removeAll(ids);
        ids.forEach(id -> current.find(id).ifPresent(revision::put));
        return new Desired(
                revision.depend(edges).toCatalog(),
                said.revise().removeAll(ids).toCatalog(),
                kept,
                used,
                affected.stream().filter(each -> !ids.contains(each.because())).toList(),
                blocking.stream().filter(each -> !settled.contains(each.id())).toList(),
                idle);
    }

    /** A kept object with an expression, or a column that is kept as a generated one. */
    private boolean mayBeSpelledAs(SchemaObject object, SchemaObject after) {
        if (object instanceof Column column && column.generated().isPresent()) {
            return isKept(object.id())
                    && ((Column) after).withGenerated(column.generated()).equals(column);
        }
        return EXPRESSIONS.contains(object.id().kind()) && !said.contains(object.id());
    }

    private boolean isKept(ObjectId id) {
        return !said.contains(id)
                || kept.stream().anyMatch(attribute -> attribute.id().equals(id));
    }

    private boolean readsChanges(ObjectId id, Catalog current) {
        Set<ObjectId> seen = new HashSet<>();
        return readsChanges(id, current, seen);
    }

    private boolean readsChanges(ObjectId id, Catalog current, Set<ObjectId> seen) {
        return catalog.needsOf(id).stream()
                .filter(seen::add)
                .anyMatch(need -> !catalog.find(need).equals(current.find(need)) || readsChanges(need, current, seen));
    }
}
