/* SPDX-License-Identifier: Apache-2.0 */
package io.github.migrationmaven.diff;

import io.github.migrationmaven.model.Catalog;
import io.github.migrationmaven.model.CheckConstraint;
import io.github.migrationmaven.model.Column;
import io.github.migrationmaven.model.FreelyNamed;
import io.github.migrationmaven.model.ObjectId;
import io.github.migrationmaven.model.ObjectKind;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/** Two checks of one table that allow the same values are one, see {@link BooleanForm}. */
final class CheckForms implements Equivalence {

    @Override
    public Alignment align(Catalog current, Catalog desired) {
        return Pairing.align(
                current,
                desired,
                Pairing.Way.keeping(CheckForms::form, Equivalent.Rule.CHECK, "allows what %s allows"));
    }

    private static Optional<Object> form(Catalog catalog, FreelyNamed object) {
        return object instanceof CheckConstraint check
                ? Optional.of(List.of(
                        check.id().named(""), BooleanForm.of(check.definition(), textColumns(catalog, check.id()))))
                : Optional.empty();
    }

    private static Predicate<String> textColumns(Catalog catalog, ObjectId constraint) {
        return name -> catalog.find(constraint.as(ObjectKind.COLUMN).named(name))
                .map(Column.class::cast)
                .map(Column::type)
                .filter(type -> type.equals("text") || type.startsWith("character varying") && !type.endsWith("[]"))
                .isPresent();
    }
}
