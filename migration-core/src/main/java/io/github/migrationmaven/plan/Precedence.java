/* SPDX-License-Identifier: Apache-2.0 */
package io.github.migrationmaven.plan;

import io.github.migrationmaven.model.Dependency;
import io.github.migrationmaven.model.ForeignKey;
import io.github.migrationmaven.model.ObjectId;
import io.github.migrationmaven.model.ObjectKind;
import io.github.migrationmaven.model.Table;
import io.github.migrationmaven.model.UnmanagedDependent;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** The rules of order, each one sentence about two steps. */
final class Precedence {

    /** One rule applied: {@code later} runs after {@code first}; a soft one is given up where it makes a circle. */
    record Edge(StepId later, StepId first, boolean soft) {}

    private final Operations operations;
    private final List<Edge> edges = new ArrayList<>();

    private Precedence(Operations operations) {
        this.operations = operations;
    }

    static List<Edge> of(Operations operations) {
        Precedence precedence = new Precedence(operations);
        operations.desired().dependencies().forEach(precedence::buildUp);
        operations.current().dependencies().forEach(precedence::takeDown);
        operations.created().forEach(precedence::dropFirst);
        operations.current().unmanagedDependents().forEach(precedence::takeDown);
        precedence.freeNames();
        operations.desired().all(ForeignKey.class).forEach(precedence::keepReferences);
        return precedence.edges;
    }

    /** Most dependencies are between objects that stay as they are: these make no edge. */
    private void add(StepId later, StepId first, boolean soft) {
        if (exists(later) && exists(first)) {
            edges.add(new Edge(later, first, soft));
        }
    }

    private boolean exists(StepId step) {
        return switch (step.verb()) {
            case DROP -> operations.isDropped(step.object());
            case ALTER -> operations.isAltered(step.object());
            case CREATE -> operations.isCreated(step.object());
        };
    }

    /** What an object needs is there, and as it shall be, before the object is made or altered. */
    private void buildUp(Dependency need) {
        ObjectId later = need.dependent();
        ObjectId first = need.referenced();
        boolean soft = need.strength() == Dependency.Strength.MENTIONED;
        for (StepId step : List.of(StepId.create(later), StepId.alter(later))) {
            if (exists(step)) {
                add(step, StepId.create(first), soft);
                add(step, StepId.alter(first), soft);
            }
        }
    }

    /** What needs an object is gone, or needs it no longer, before the object goes or is altered. */
    private void takeDown(Dependency need) {
        ObjectId first = need.dependent();
        ObjectId later = need.referenced();
        boolean soft = need.strength() == Dependency.Strength.MENTIONED;
        add(StepId.drop(later), StepId.drop(first), soft);
        add(StepId.alter(later), StepId.drop(first), soft || isUnnoticed(later));
        if (!operations.desired().needs(first, later)) {
            add(StepId.drop(later), StepId.alter(first), soft);
            add(StepId.alter(later), StepId.alter(first), soft);
        }
    }

    /** An alteration that no dependant has to stand aside for can come first where order demands it. */
    private boolean isUnnoticed(ObjectId id) {
        return operations.isAltered(id) && operations.alteration(id).disturbs().isEmpty();
    }

    /** What is not managed goes with what it is part of, and only then what it needs. */
    private void takeDown(UnmanagedDependent dependent) {
        for (ObjectId whole : dependent.partOf()) {
            for (ObjectId need : dependent.needs()) {
                add(StepId.drop(need), StepId.drop(whole), true);
            }
        }
    }

    private void dropFirst(ObjectId id) {
        add(StepId.create(id), StepId.drop(id), false);
    }

    /** A logged table never references one that is unlogged. */
    private void keepReferences(ForeignKey key) {
        ObjectId table =
                ObjectId.of(ObjectKind.TABLE, key.id().schema(), key.id().parent());
        if (operations.isAltered(table) && operations.isAltered(key.references())) {
            boolean unlogged = ((Table) operations.after(key.references())).unlogged();
            StepId referencing = StepId.alter(table);
            StepId referenced = StepId.alter(key.references());
            if (unlogged) {
                add(referenced, referencing, true);
            } else {
                add(referencing, referenced, true);
            }
        }
    }

    /** A name is free before another object takes it. */
    private void freeNames() {
        Map<String, List<StepId>> holders = new TreeMap<>();
        for (ObjectId id : operations.dropped()) {
            for (String name : Names.takenBy(operations.before(id))) {
                holders.computeIfAbsent(name, key -> new ArrayList<>()).add(StepId.drop(id));
            }
        }
        for (ObjectId id : operations.created()) {
            freeNames(StepId.create(id), Names.takenBy(operations.after(id)), holders);
        }
        for (ObjectId id : operations.altered()) {
            freeNames(StepId.alter(id), Names.takenBy(operations.after(id)), holders);
        }
    }

    private void freeNames(StepId taker, Set<String> names, Map<String, List<StepId>> holders) {
        for (String name : names) {
            for (StepId holder : holders.getOrDefault(name, List.of())) {
                if (!holder.object().equals(taker.object())) {
                    add(taker, holder, false);
                }
            }
        }
    }
}
