/* SPDX-License-Identifier: Apache-2.0 */
package io.github.migrationmaven.desired;

import static java.util.Objects.requireNonNull;
import static java.util.stream.Collectors.toSet;

import io.github.migrationmaven.model.Catalog;
import io.github.migrationmaven.model.CatalogRevision;
import io.github.migrationmaven.model.Column;
import io.github.migrationmaven.model.Generated;
import io.github.migrationmaven.model.Identity;
import io.github.migrationmaven.model.ObjectId;
import io.github.migrationmaven.model.ObjectKind;
import io.github.migrationmaven.model.SchemaObject;
import io.github.migrationmaven.model.Sequence;
import io.github.migrationmaven.model.SequenceOptions;
import io.github.migrationmaven.model.Table;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * Attributes of declared objects that an open declaration has no words for stay as the migrations made them: how a
 * table is stored, what a column is generated from and how it sorts, how far a sequence counts.
 *
 * @param catalog the declared catalog with these attributes
 * @param identities the columns that are identity columns for the migrations only
 */
record KeptAttributes(Catalog catalog, List<Kept> kept, Set<ObjectId> identities) {

    KeptAttributes {
        requireNonNull(catalog, "catalog is null");
        kept = List.copyOf(kept);
        identities = Set.copyOf(identities);
    }

    static KeptAttributes of(Catalog current, Catalog declared) {
        CatalogRevision revision = declared.revise();
        List<Kept> kept = new ArrayList<>();
        for (Table wanted : declared.all(Table.class)) {
            current.find(wanted.id()).map(Table.class::cast).ifPresent(had -> revision.put(keep(had, wanted, kept)));
        }
        for (Column wanted : declared.all(Column.class)) {
            boolean hasDefault = declared.contains(wanted.id().as(ObjectKind.COLUMN_DEFAULT));
            current.find(wanted.id())
                    .map(Column.class::cast)
                    .ifPresent(had -> revision.put(keep(had, wanted, hasDefault, kept)));
        }
        for (Sequence wanted : declared.all(Sequence.class)) {
            current.find(wanted.id()).map(Sequence.class::cast).ifPresent(had -> revision.put(keep(had, wanted, kept)));
        }
        Catalog catalog = revision.toCatalog();
        return new KeptAttributes(catalog, kept, identities(declared, catalog));
    }

    private static Set<ObjectId> identities(Catalog declared, Catalog merged) {
        return merged.all(Column.class).stream()
                .filter(column -> column.identity().isPresent())
                .map(Column::id)
                .filter(id ->
                        ((Column) declared.find(id).orElseThrow()).identity().isEmpty())
                .collect(toSet());
    }

    private static Table keep(Table had, Table wanted, List<Kept> kept) {
        TreeSet<String> options = new TreeSet<>(wanted.options());
        had.options().stream()
                .filter(option ->
                        wanted.options().stream().noneMatch(other -> name(other).equals(name(option))))
                .forEach(options::add);
        Table merged = new Table(wanted.id(), wanted.unlogged() || had.unlogged(), List.copyOf(options));
        return listed(merged, merged.equals(wanted), "its storage options", kept);
    }

    private static String name(String option) {
        return option.substring(0, option.indexOf('='));
    }

    private static Column keep(Column had, Column wanted, boolean hasDefault, List<Kept> kept) {
        boolean valueless = !hasDefault && wanted.identity().isEmpty();
        Optional<Generated> generated = wanted.generated().or(() -> valueless ? had.generated() : Optional.empty());
        Optional<Identity> identity = wanted.identity()
                .map(own -> had.identity().map(own::withSequenceOf).orElse(own))
                .or(() -> hasDefault || generated.isPresent() ? Optional.empty() : had.identity());
        Optional<String> collation =
                wanted.collation().or(() -> had.type().equals(wanted.type()) ? had.collation() : Optional.empty());
        Column merged = new Column(
                wanted.id(), wanted.position(), wanted.type(), collation, wanted.notNull(), generated, identity);
        listed(merged, collation.equals(wanted.collation()), "its collation", kept);
        listed(merged, generated.equals(wanted.generated()), "the expression that it is generated from", kept);
        return listed(merged, identity.equals(wanted.identity()), "that it is an identity column", kept);
    }

    /** Start and increment are what a provider says; the rest is PostgreSQL's choice unless it differs from that. */
    private static Sequence keep(Sequence had, Sequence wanted, List<Kept> kept) {
        SequenceOptions options = wanted.options();
        SequenceOptions usual = SequenceOptions.ascendingTo(Long.MAX_VALUE);
        boolean unsaid = wanted.dataType().equals("bigint")
                && options.min() == usual.min()
                && options.max() == usual.max()
                && options.cache() == usual.cache()
                && options.cycle() == usual.cycle();
        if (!unsaid
                || options.start() < had.options().min()
                || options.start() > had.options().max()) {
            return wanted;
        }
        SequenceOptions merged = new SequenceOptions(
                options.start(),
                options.increment(),
                had.options().min(),
                had.options().max(),
                had.options().cache(),
                had.options().cycle());
        Sequence sequence = new Sequence(wanted.id(), had.dataType(), merged, wanted.unlogged() || had.unlogged());
        return listed(sequence, sequence.equals(wanted), "its bounds and its cache", kept);
    }

    private static <T extends SchemaObject> T listed(T object, boolean same, String words, List<Kept> kept) {
        if (!same) {
            kept.add(
                    new Kept(object.id(), Kept.Reason.ATTRIBUTE, "only the migrations say " + words + ", which stays"));
        }
        return object;
    }
}
