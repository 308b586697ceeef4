/* SPDX-License-Identifier: Apache-2.0 */
package io.github.migrationmaven.desired;

import static java.util.stream.Collectors.joining;

import io.github.migrationmaven.model.Catalog;
import io.github.migrationmaven.model.CheckConstraint;
import io.github.migrationmaven.model.Column;
import io.github.migrationmaven.model.MappedColumn;
import io.github.migrationmaven.model.ObjectId;
import io.github.migrationmaven.model.ObjectKind;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Finds columns that cannot hold every value that their property can have. */
final class Constants {

    private final MergeRequest request;
    private final Catalog desired;
    private final List<Blocking> blocking = new ArrayList<>();

    private Constants(MergeRequest request, Catalog desired) {
        this.request = request;
        this.desired = desired;
    }

    /** @param desired the desired catalog, with what is kept */
    static List<Blocking> blocked(MergeRequest request, Catalog desired) {
        Constants constants = new Constants(request, desired);
        for (MappedColumn mapped : request.entities().mapping().columns().values()) {
            desired.find(mapped.id())
                    .filter(column -> !mapped.constants().isEmpty())
                    .map(Column.class::cast)
                    .ifPresent(column -> constants.look(column, mapped.constants()));
        }
        return constants.blocking;
    }

    private void look(Column column, List<String> values) {
        tooLong(column, values);
        for (CheckConstraint check : desired.all(CheckConstraint.class)) {
            boolean stays =
                    request.current().find(check.id()).filter(check::equals).isPresent();
            if (stays && check.columns().equals(List.of(column.id().name())) && isOn(column, check.id())) {
                keptOut(check, column, values);
            }
        }
    }

    private static boolean isOn(Column column, ObjectId check) {
        return check.as(ObjectKind.COLUMN).named(column.id().name()).equals(column.id());
    }

    private void tooLong(Column column, List<String> values) {
        Optional<Integer> room = SizedType.of(column.type()).longest();
        Optional<String> longest = values.stream().max(Comparator.comparingInt(Constants::length));
        if (room.isPresent() && longest.isPresent() && length(longest.get()) > room.get()) {
            int length = length(longest.get());
            blocking.add(new Blocking(
                    column.id(),
                    "The constant " + longest.get() + " does not fit: " + column.id() + " is " + column.type()
                            + ", and " + length + " characters are needed.",
                    "Declare " + column.id() + " with length = " + length
                            + " and generate the migration, or shorten the constant " + longest.get() + "."));
        }
    }

    private void keptOut(CheckConstraint check, Column column, List<String> values) {
        List<String> out = request.entities().trial().keptOut(check, column, values);
        if (!out.isEmpty()) {
            boolean one = out.size() == 1;
            blocking.add(new Blocking(
                    check.id(),
                    "The " + check.id() + " keeps out " + (one ? "the constant " : "the constants ")
                            + out.stream().collect(joining(", ")) + " of " + column.id() + ".",
                    "Write a migration that lets the " + check.id() + " allow " + (one ? "it" : "them")
                            + " or drops it, or remove " + (one ? "the constant" : "the constants")
                            + " from the enum."));
        }
    }

    private static int length(String text) {
        return text.codePointCount(0, text.length());
    }
}
