/* SPDX-License-Identifier: Apache-2.0 */
package io.github.migrationmaven.desired;

import io.github.migrationmaven.model.Catalog;
import io.github.migrationmaven.model.CheckConstraint;
import io.github.migrationmaven.model.MappedColumn;
import io.github.migrationmaven.model.ObjectId;
import io.github.migrationmaven.model.ObjectKind;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A check that a provider adds by itself, for the constants of an enum or for a discriminator, is not required of
 * existing columns, nor of new ones where the module wants none. One that was published with an earlier migration, or
 * that one of the migrations did the work of, follows its constants.
 */
final class ProviderChecks implements OpenRule {

    @Override
    public void apply(MergeRequest request, Settling settling) {
        List<ObjectId> free = new ArrayList<>();
        List<CheckConstraint> successors = new ArrayList<>();
        for (CheckConstraint check : settling.catalog().all(CheckConstraint.class)) {
            boolean differs =
                    !request.current().find(check.id()).filter(check::equals).isPresent();
            boolean follows =
                    request.wasDeclared(check.id()) && request.current().contains(check.id());
            if (differs && !follows && isAdded(check, request)) {
                free.add(check.id());
                predecessor(check, request, settling.catalog())
                        .ifPresentOrElse(
                                had -> successors.add(check.named(had.id().name())),
                                () -> notRequired(check, request, settling));
            }
        }
        settling.remove(free);
        settling.put(successors);
    }

    private static void notRequired(CheckConstraint check, MergeRequest request, Settling settling) {
        ObjectId column = column(check, check.columns().get(0));
        if (request.current().contains(column)) {
            settling.keep(
                    column,
                    "the provider would check its values by itself, which is not required where it does not exist");
        }
    }

    /** The check of the migrations that was taken for this one when it allowed the same values. */
    private static Optional<CheckConstraint> predecessor(
            CheckConstraint check, MergeRequest request, Catalog declared) {
        return request.current().all(CheckConstraint.class).stream()
                .filter(had -> had.columns().equals(check.columns()))
                .filter(had -> had.id().named("").equals(check.id().named("")))
                .filter(had -> request.wasDeclared(had.id()) && !declared.contains(had.id()))
                .findFirst();
    }

    private static boolean isAdded(CheckConstraint check, MergeRequest request) {
        return request.entities().mapping().speaksOf(check.id())
                && !check.columns().isEmpty()
                && (!request.entities().demands().enumChecks() || isOnExistingColumns(check, request))
                && check.columns().stream()
                        .anyMatch(name -> request.entities()
                                .mapping()
                                .column(column(check, name))
                                .filter(MappedColumn::checked)
                                .isPresent());
    }

    private static boolean isOnExistingColumns(CheckConstraint check, MergeRequest request) {
        return check.columns().stream().allMatch(name -> request.current().contains(column(check, name)));
    }

    private static ObjectId column(CheckConstraint check, String name) {
        return check.id().as(ObjectKind.COLUMN).named(name);
    }
}
