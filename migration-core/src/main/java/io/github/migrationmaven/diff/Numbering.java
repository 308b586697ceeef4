/* SPDX-License-Identifier: Apache-2.0 */
package io.github.migrationmaven.diff;

import io.github.migrationmaven.model.Catalog;
import io.github.migrationmaven.model.CatalogRevision;
import io.github.migrationmaven.model.Column;
import io.github.migrationmaven.model.Identity;
import io.github.migrationmaven.model.SequenceOptions;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * On an existing column identity, serial and a sequence default satisfy each other. Increment and start count: they are
 * carried over to the form that is there.
 */
final class Numbering implements Equivalence {

    @Override
    public Alignment align(Catalog current, Catalog desired) {
        Catalog aligned = desired;
        List<Equivalent> used = new ArrayList<>();
        for (Column wanted : desired.all(Column.class)) {
            Optional<Catalog> next = align(current, aligned, wanted);
            if (next.isPresent()) {
                aligned = next.get();
                used.add(new Equivalent(
                        Equivalent.Rule.NUMBERING, wanted.id(), wanted.id() + " numbers its rows in another way"));
            }
        }
        return new Alignment(aligned, used);
    }

    private static Optional<Catalog> align(Catalog current, Catalog desired, Column wanted) {
        Optional<Column> had = current.find(wanted.id()).map(Column.class::cast);
        Optional<SequenceOptions> options = countingOf(desired, wanted);
        if (had.isEmpty() || options.isEmpty()) {
            return Optional.empty();
        }
        Optional<SequenceDefault> before = SequenceDefault.of(current, wanted.id());
        Optional<SequenceDefault> after = SequenceDefault.of(desired, wanted.id());
        if (had.get().identity().isPresent() && after.isPresent()) {
            return Optional.of(asIdentity(desired, wanted, had.get().identity().get(), after.get()));
        }
        if (before.isPresent() && after.filter(before.get()::isLike).isEmpty()) {
            CatalogRevision revision = desired.revise().put(wanted.withIdentity(Optional.empty()));
            after.ifPresent(other ->
                    other.removeFrom(revision, desired, before.get().sequence().id()));
            return Optional.of(before.get()
                    .counting(options.get(), had.get().type(), wanted.type())
                    .addTo(revision, current)
                    .toCatalog());
        }
        return Optional.empty();
    }

    private static Optional<SequenceOptions> countingOf(Catalog desired, Column column) {
        return column.identity()
                .map(Identity::options)
                .or(() -> SequenceDefault.of(desired, column.id())
                        .map(after -> after.sequence().options()));
    }

    private static Catalog asIdentity(Catalog desired, Column wanted, Identity existing, SequenceDefault other) {
        SequenceOptions had = existing.options();
        SequenceOptions counts = other.sequence().options();
        SequenceOptions options = SequenceDefault.counting(had, counts);
        Identity identity = new Identity(existing.generation(), options).withSequenceOf(existing);
        CatalogRevision revision = desired.revise().put(wanted.withIdentity(Optional.of(identity)));
        other.removeFrom(revision, desired, wanted.id());
        return revision.toCatalog();
    }
}
