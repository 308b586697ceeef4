/* SPDX-License-Identifier: Apache-2.0 */
package io.github.migrationmaven.plan;

import io.github.migrationmaven.model.Column;
import io.github.migrationmaven.model.ColumnDefault;
import io.github.migrationmaven.model.DomainConstraint;
import io.github.migrationmaven.model.DomainType;
import io.github.migrationmaven.model.ObjectId;
import io.github.migrationmaven.model.ObjectKind;
import io.github.migrationmaven.model.SchemaObject;
import io.github.migrationmaven.model.Sequence;
import io.github.migrationmaven.model.SequenceOwner;
import io.github.migrationmaven.model.Table;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Writes the statements of steps, what is folded into them included. */
final class StepWriter {

    private final Operations operations;
    private final Map<StepId, List<SchemaObject>> parts;

    StepWriter(Operations operations, Folding folding) {
        this.operations = operations;
        this.parts = folding.parts();
    }

    /** The step with its statements; nothing when there is nothing to execute. */
    Optional<Step> write(StepId id) {
        List<Statement> statements = switch (id.verb()) {
            case DROP -> drop(id.object());
            case ALTER -> operations.alteration(id.object()).statements();
            case CREATE -> create(id);
        };
        return statements.isEmpty() ? Optional.empty() : Optional.of(new Step(id, words(id), statements));
    }

    private List<Statement> drop(ObjectId id) {
        Optional<Interlude> interlude = operations.interlude(id);
        if (interlude.isPresent()) {
            return interlude.get().letGo();
        }
        SchemaObject before = operations.before(id);
        return Planners.of(before).drop(before);
    }

    private List<Statement> create(StepId id) {
        Optional<Interlude> interlude = operations.interlude(id.object());
        if (interlude.isPresent()) {
            return interlude.get().takeUp();
        }
        SchemaObject after = operations.after(id.object());
        if (after instanceof Table table) {
            return List.of(TablePlanner.create(table, parts(id)));
        }
        if (after instanceof Column column) {
            return ColumnPlanner.create(column, defaultIn(id));
        }
        if (after instanceof DomainType domain) {
            return List.of(DomainTypePlanner.create(domain, constraintsIn(id)));
        }
        if (after instanceof SequenceOwner owner && numbersRows(owner)) {
            return SequenceOwnerPlanner.create(
                    owner, (Sequence) operations.after(owner.id().as(ObjectKind.SEQUENCE)));
        }
        return Planners.of(after).create(after);
    }

    /** Whether the sequence is new, and the column, which takes its values from now on, is not. */
    private boolean numbersRows(SequenceOwner owner) {
        ObjectId sequence = owner.id().as(ObjectKind.SEQUENCE);
        ObjectId value = owner.column().as(ObjectKind.COLUMN_DEFAULT);
        return !operations.current().contains(sequence)
                && operations.current().contains(owner.column())
                && !operations.comes(owner.column())
                && operations.desired().needs(value, sequence);
    }

    private Optional<ColumnDefault> defaultIn(StepId column) {
        return parts(column).stream().map(ColumnDefault.class::cast).findFirst();
    }

    private List<DomainConstraint> constraintsIn(StepId domain) {
        return parts(domain).stream().map(DomainConstraint.class::cast).toList();
    }

    private List<SchemaObject> parts(StepId carrier) {
        return parts.getOrDefault(carrier, List.of());
    }

    private String words(StepId id) {
        Optional<ObjectId> cause = operations.cause(id.object());
        if (cause.isPresent() && operations.interlude(id.object()).isPresent()) {
            return id.verb() == Verb.DROP
                    ? "Alter " + id.object() + ", so that " + cause.get() + " can be made again"
                    : "Alter " + id.object() + " back";
        }
        String verb = id.verb().name().toLowerCase(Locale.ROOT);
        String text = Character.toUpperCase(verb.charAt(0)) + verb.substring(1) + " " + id.object();
        if (cause.isEmpty()) {
            return text;
        }
        return id.verb() == Verb.DROP ? text + ", which depends on " + cause.get() : text + " again";
    }
}
