/* SPDX-License-Identifier: Apache-2.0 */
package io.github.migrationmaven.diff;

import io.github.migrationmaven.model.Catalog;
import io.github.migrationmaven.model.CheckConstraint;
import io.github.migrationmaven.model.ForeignKey;
import io.github.migrationmaven.model.FreelyNamed;
import io.github.migrationmaven.model.PrimaryKey;
import io.github.migrationmaven.model.UniqueConstraint;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;

/**
 * A constraint of which a table can sensibly have only one keeps its name when it changes: the primary key, the foreign
 * key of some columns to others, the unique constraint of some columns, a check that is validated.
 */
final class SameRole implements Equivalence {

    private static final String NOT_VALID = " NOT VALID";

    @Override
    public Alignment align(Catalog current, Catalog desired) {
        return Pairing.align(
                current,
                desired,
                new Pairing.Way(
                        (catalog, object) -> role(object),
                        (existing, wanted) -> wanted.named(existing.id().name()),
                        Equivalent.Rule.NAME,
                        "has the part of %s"));
    }

    private static Optional<Object> role(FreelyNamed object) {
        if (object instanceof PrimaryKey key) {
            return Optional.of(key.id().named(""));
        }
        if (object instanceof ForeignKey key) {
            return Optional.of(List.of(key.id().named(""), key.references(), KeyColumnOrder.pairs(key)));
        }
        if (object instanceof UniqueConstraint key) {
            return Optional.of(List.of(key.id().named(""), new TreeSet<>(key.columns())));
        }
        if (object instanceof CheckConstraint check) {
            return Optional.of(List.of(check.id().named(""), validated(check.definition())));
        }
        return Optional.empty();
    }

    private static String validated(String definition) {
        return definition.endsWith(NOT_VALID)
                ? definition.substring(0, definition.length() - NOT_VALID.length())
                : definition;
    }
}
