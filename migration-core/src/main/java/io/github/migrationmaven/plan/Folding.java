/* SPDX-License-Identifier: Apache-2.0 */
package io.github.migrationmaven.plan;

import io.github.migrationmaven.model.Column;
import io.github.migrationmaven.model.Comment;
import io.github.migrationmaven.model.ForeignKey;
import io.github.migrationmaven.model.ObjectId;
import io.github.migrationmaven.model.ObjectKind;
import io.github.migrationmaven.model.SchemaObject;
import io.github.migrationmaven.model.SequenceOwner;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Which step does the work of which: a column is created with its table, a constraint goes with its table.
 *
 * <p>What is folded can be unfolded again, to break a circle: then the object gets statements of its own.
 */
final class Folding {

    private final Operations operations;
    private final Set<StepId> unfolded = new HashSet<>();
    private final Map<StepId, StepId> carriers = new HashMap<>();

    Folding(Operations operations) {
        this.operations = operations;
    }

    /** The step that carries out {@code step}: itself, or the one that it is folded into. */
    StepId carrier(StepId step) {
        StepId known = carriers.get(step);
        if (known != null) {
            return known;
        }
        Optional<StepId> into = unfolded.contains(step) ? Optional.empty() : into(step);
        StepId carrier = into.map(this::carrier).orElse(step);
        carriers.put(step, carrier);
        return carrier;
    }

    /** The objects that each step creates besides its own, in the order of their ids. */
    Map<StepId, List<SchemaObject>> parts() {
        Map<StepId, List<SchemaObject>> parts = new HashMap<>();
        for (ObjectId id : operations.created()) {
            StepId step = StepId.create(id);
            StepId carrier = carrier(step);
            if (!carrier.equals(step)) {
                parts.computeIfAbsent(carrier, key -> new ArrayList<>()).add(operations.after(id));
            }
        }
        return parts;
    }

    /** Gives {@code step} statements of its own; false when it has them already. */
    boolean unfold(StepId step) {
        boolean folded = !carrier(step).equals(step) && unfolded.add(step);
        if (folded) {
            carriers.clear();
        }
        return folded;
    }

    private Optional<StepId> into(StepId step) {
        return switch (step.verb()) {
            case CREATE ->
                Optional.of(step.object())
                        .filter(operations::comes)
                        .flatMap(this::creator)
                        .map(StepId::create);
            case DROP ->
                Optional.of(step.object())
                        .filter(operations::goes)
                        .flatMap(this::goesWith)
                        .map(StepId::drop);
            case ALTER -> Optional.empty();
        };
    }

    private Optional<ObjectId> creator(ObjectId id) {
        Optional<ObjectId> creator = switch (id.kind()) {
            case COLUMN, PRIMARY_KEY, UNIQUE_CONSTRAINT, CHECK_CONSTRAINT -> Optional.of(table(id));
            case COLUMN_DEFAULT -> Optional.of(id.as(ObjectKind.COLUMN));
            case DOMAIN_CONSTRAINT -> Optional.of(domain(id));
            default -> Optional.empty();
        };
        return creator.filter(operations::comes).filter(other -> isClause(id));
    }

    /**
     * A constraint that is not validated yet can be added only to a table that is there (the clause is not taken), and
     * a column whose sequence is not logged as its table is needs a second statement.
     */
    private boolean isClause(ObjectId id) {
        SchemaObject object = operations.after(id);
        if (object instanceof Column column) {
            return IdentitySql.logging(column).isEmpty();
        }
        return !ConstraintSql.definition(object)
                .map(text -> text.endsWith(" NOT VALID"))
                .orElse(false);
    }

    private Optional<ObjectId> goesWith(ObjectId id) {
        return switch (id.kind()) {
            case COLUMN, PRIMARY_KEY, UNIQUE_CONSTRAINT, CHECK_CONSTRAINT, EXCLUSION_CONSTRAINT -> dropped(table(id));
            case FOREIGN_KEY -> dropped(table(id)).filter(table -> !operations.goes(referenced(id)));
            case INDEX, TRIGGER -> droppedRelation(id);
            case COLUMN_DEFAULT -> dropped(id.as(ObjectKind.COLUMN)).or(() -> droppedRelation(id));
            case DOMAIN_CONSTRAINT -> dropped(domain(id));
            case COMMENT -> goesWithTarget(target(id));
            case COLUMN_SETTINGS -> dropped(id.as(ObjectKind.COLUMN)).or(() -> droppedRelation(id));
            case INDEX_STATISTICS -> dropped(id.as(ObjectKind.INDEX)).or(() -> droppedRelation(id));
            case ROW_SECURITY, REPLICA_IDENTITY, CLUSTERING ->
                dropped(id.as(ObjectKind.TABLE)).or(() -> dropped(id.as(ObjectKind.MATERIALIZED_VIEW)));
            case SEQUENCE -> owner(id).flatMap(this::dropped);
            case SEQUENCE_OWNER -> dropped(id.as(ObjectKind.SEQUENCE));
            default -> Optional.empty();
        };
    }

    /** A column of a view is no object of its own: its comment goes with the view. */
    private Optional<ObjectId> goesWithTarget(ObjectId target) {
        return dropped(target).or(() -> target.parent().isEmpty() ? Optional.empty() : droppedRelation(target));
    }

    private ObjectId target(ObjectId comment) {
        return ((Comment) operations.before(comment)).target();
    }

    /** Two tables that reference each other can only go after one of the keys has gone by itself. */
    private ObjectId referenced(ObjectId key) {
        return ((ForeignKey) operations.before(key)).references();
    }

    private Optional<ObjectId> owner(ObjectId sequence) {
        return operations
                .current()
                .find(sequence.as(ObjectKind.SEQUENCE_OWNER))
                .map(SequenceOwner.class::cast)
                .map(SequenceOwner::column);
    }

    private Optional<ObjectId> dropped(ObjectId id) {
        return Optional.of(id).filter(operations::goes);
    }

    private Optional<ObjectId> droppedRelation(ObjectId id) {
        return dropped(table(id))
                .or(() -> dropped(ObjectId.of(ObjectKind.VIEW, id.schema(), id.parent())))
                .or(() -> dropped(ObjectId.of(ObjectKind.MATERIALIZED_VIEW, id.schema(), id.parent())));
    }

    private static ObjectId table(ObjectId id) {
        return ObjectId.of(ObjectKind.TABLE, id.schema(), id.parent());
    }

    private static ObjectId domain(ObjectId id) {
        return ObjectId.of(ObjectKind.DOMAIN, id.schema(), id.parent());
    }
}
