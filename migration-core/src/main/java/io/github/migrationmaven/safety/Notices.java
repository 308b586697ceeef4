/* SPDX-License-Identifier: Apache-2.0 */
package io.github.migrationmaven.safety;

import io.github.migrationmaven.diff.Change;
import io.github.migrationmaven.model.Column;
import io.github.migrationmaven.model.Index;
import io.github.migrationmaven.model.ObjectId;
import io.github.migrationmaven.model.ObjectKind;
import io.github.migrationmaven.model.SchemaObject;
import io.github.migrationmaven.plan.Hazard;
import io.github.migrationmaven.plan.Step;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** Names what needs no decision and deserves a look. */
final class Notices {

    private static final Set<ObjectKind> GUARDS = EnumSet.of(
            ObjectKind.PRIMARY_KEY,
            ObjectKind.UNIQUE_CONSTRAINT,
            ObjectKind.CHECK_CONSTRAINT,
            ObjectKind.EXCLUSION_CONSTRAINT,
            ObjectKind.FOREIGN_KEY,
            ObjectKind.DOMAIN_CONSTRAINT);

    private Notices() {}

    static List<Refusals.Notice> of(Transition transition) {
        List<Refusals.Notice> notices = new ArrayList<>();
        transition.plan().steps().forEach(step -> dependsOnRows(step, transition, notices));
        transition.changes().stream()
                .filter(Change.Drop.class::isInstance)
                .map(change -> ((Change.Drop) change).before())
                .forEach(gone -> lost(gone, transition, notices));
        transition
                .created(ObjectKind.COLUMN)
                .map(Column.class::cast)
                .forEach(column -> halves(column, transition, notices));
        return notices.stream().distinct().sorted().toList();
    }

    private static void dependsOnRows(Step step, Transition transition, List<Refusals.Notice> notices) {
        ObjectId id = step.id().object();
        boolean depends = step.statements().stream()
                .anyMatch(statement -> statement.hazards().contains(Hazard.DEPENDS_ON_DATA));
        boolean onNewTable = !id.parent().isEmpty()
                && id.kind() != ObjectKind.DOMAIN_CONSTRAINT
                && !transition.current().contains(Transition.tableOf(id));
        if (depends && !onNewTable) {
            notices.add(new Refusals.Notice(
                    id, step.words() + ": whether it succeeds depends on the rows that are there."));
        }
    }

    /** A rule that goes while its table stays lets in what it kept out. */
    private static void lost(SchemaObject gone, Transition transition, List<Refusals.Notice> notices) {
        ObjectId id = gone.id();
        boolean guards = GUARDS.contains(id.kind()) || gone instanceof Index index && index.unique();
        ObjectKind container = id.kind() == ObjectKind.DOMAIN_CONSTRAINT ? ObjectKind.DOMAIN : ObjectKind.TABLE;
        if (guards && transition.desired().contains(ObjectId.of(container, id.schema(), id.parent()))) {
            notices.add(new Refusals.Notice(id, "The " + id + " goes, and with it the rule that it kept."));
        }
    }

    private static void halves(Column column, Transition transition, List<Refusals.Notice> notices) {
        transition.undeclared().stream()
                .filter(id -> transition
                        .current()
                        .find(id)
                        .map(Column.class::cast)
                        .filter(old ->
                                old.table().equals(column.table()) && old.type().equals(column.type()))
                        .isPresent())
                .forEach(old -> notices.add(new Refusals.Notice(
                        column.id(),
                        "The " + column.id() + " is new and " + old
                                + " stays undeclared: if the one became the other, say "
                                + Refusal.Way.of(
                                                "",
                                                Decision.proposedRename(
                                                        Nameable.of(old)
                                                                .orElseThrow()
                                                                .name(),
                                                        column.id().name()))
                                        .parameter())));
    }
}
