/* SPDX-License-Identifier: Apache-2.0 */
package io.github.migrationmaven.plan;

import io.github.migrationmaven.diff.CatalogDiffer;
import io.github.migrationmaven.diff.Change;
import io.github.migrationmaven.model.Catalog;
import io.github.migrationmaven.model.ObjectId;
import io.github.migrationmaven.model.ObjectKind;
import io.github.migrationmaven.model.SchemaObject;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * What becomes of each object: dropped, created, altered, or both dropped and created.
 *
 * <p>Starts from the changes and spreads along the dependencies of the current state: what depends on something that
 * goes, or that cannot be altered under its eyes, goes and comes back with it.
 */
final class Operations {

    private final States states;
    private final Set<ObjectId> dropped = new HashSet<>();
    private final Set<ObjectId> created = new HashSet<>();
    private final Map<ObjectId, Alteration> altered = new HashMap<>();
    private final Map<ObjectId, Interlude> interludes = new HashMap<>();
    private final Map<ObjectId, ObjectId> causes = new HashMap<>();
    private final Deque<ObjectId> going = new ArrayDeque<>();

    private Operations(States states) {
        this.states = states;
    }

    static Operations of(States states) {
        Operations operations = new Operations(states);
        for (Change change : new CatalogDiffer().diff(states.current(), states.desired())) {
            operations.take(change);
        }
        operations.spread();
        UnmanagedNeeds.check(operations);
        return operations;
    }

    /** Objects that are dropped, those that are created again afterwards included. */
    SortedSet<ObjectId> dropped() {
        return new TreeSet<>(dropped);
    }

    boolean isDropped(ObjectId id) {
        return dropped.contains(id);
    }

    /** Objects that are created, those that were dropped before included. */
    SortedSet<ObjectId> created() {
        return new TreeSet<>(created);
    }

    boolean isCreated(ObjectId id) {
        return created.contains(id);
    }

    /** Objects that are altered in place. */
    SortedSet<ObjectId> altered() {
        return new TreeSet<>(altered.keySet());
    }

    boolean isAltered(ObjectId id) {
        return altered.containsKey(id);
    }

    /** How an object of {@link #altered} is altered. */
    Alteration alteration(ObjectId id) {
        return Optional.ofNullable(altered.get(id)).orElseThrow();
    }

    /** How an object of both {@link #dropped} and {@link #created} survives instead. */
    Optional<Interlude> interlude(ObjectId id) {
        return Optional.ofNullable(interludes.get(id));
    }

    /** Whether the object is dropped, and everything with it that lies within it. */
    boolean goes(ObjectId id) {
        return dropped.contains(id) && !interludes.containsKey(id);
    }

    /** Whether what depends on the object has to let go of it. */
    boolean cannotKeep(ObjectId id) {
        return dropped.contains(id)
                || Optional.ofNullable(altered.get(id))
                        .filter(alteration -> !alteration.disturbs().isEmpty())
                        .isPresent();
    }

    /** Whether the object is created as a whole. */
    boolean comes(ObjectId id) {
        return created.contains(id) && !interludes.containsKey(id);
    }

    /** Because of which object one that could stay has to be made again. */
    Optional<ObjectId> cause(ObjectId id) {
        return Optional.ofNullable(causes.get(id));
    }

    private void take(Change change) {
        if (change instanceof Change.Create create) {
            created.add(create.id());
            remakeWith(create.id());
        } else if (change instanceof Change.Drop drop) {
            dropped.add(drop.id());
            going.add(drop.id());
        } else if (change instanceof Change.Alter alter) {
            take(alter);
        }
    }

    private void take(Change.Alter change) {
        if (dropped.contains(change.id())) {
            return;
        }
        Alteration alteration = Planners.of(change.after()).alter(change.before(), change.after(), states);
        if (!alteration.inPlace()) {
            replace(change.id());
            return;
        }
        altered.put(change.id(), alteration);
        disturb(change.id(), alteration.disturbs(), alteration.converted());
        alteration.converted().forEach(column -> disturb(column, ColumnPlanner.disturbedByConversion(), List.of()));
    }

    private void disturb(ObjectId id, Set<ObjectKind> kinds, List<ObjectId> spared) {
        for (ObjectId dependent : states.current().dependentsOf(id)) {
            if (kinds.contains(dependent.kind())
                    && isRecorded(dependent, id)
                    && states.desired().contains(dependent)
                    && !spared.contains(dependent)
                    && !letsGo(dependent, id)) {
                replaceBecauseOf(dependent, id);
            }
        }
    }

    private void spread() {
        while (!going.isEmpty()) {
            ObjectId gone = going.remove();
            for (ObjectId dependent : states.current().dependentsOf(gone)) {
                if (states.desired().contains(dependent) && isRecorded(dependent, gone) && !letsGo(dependent, gone)) {
                    replaceBecauseOf(dependent, gone);
                }
            }
        }
    }

    /** An object that is altered so that it no longer needs what goes can stay. */
    private boolean letsGo(ObjectId dependent, ObjectId gone) {
        return altered.containsKey(dependent) && !states.desired().needs(dependent, gone);
    }

    private boolean isRecorded(ObjectId dependent, ObjectId referenced) {
        return states.current().isRecorded(dependent, referenced);
    }

    private void replaceBecauseOf(ObjectId id, ObjectId cause) {
        if (dropped.contains(id) && !interludes.containsKey(id)) {
            return;
        }
        Optional<Interlude> interlude = Planners.of(after(id)).interlude(before(id), after(id), cause, states);
        if (interlude.isEmpty()) {
            causes.put(id, cause);
            interludes.remove(id);
            replace(id);
        } else if (!interludes.containsKey(id)) {
            causes.put(id, cause);
            interludes.put(id, interlude.get());
            makeAgain(id);
            disturb(id, interlude.get().disturbs(), List.of());
        }
    }

    private void replace(ObjectId id) {
        makeAgain(id);
        going.add(id);
        remakeWith(id);
    }

    private void remakeWith(ObjectId id) {
        SchemaObject after = after(id);
        Planners.of(after)
                .remadeWith(after, states)
                .filter(other -> !goes(other) && states.desired().contains(other))
                .ifPresent(other -> {
                    causes.put(other, id);
                    replace(other);
                });
    }

    private void makeAgain(ObjectId id) {
        dropped.add(id);
        created.add(id);
        altered.remove(id);
    }

    Catalog current() {
        return states.current();
    }

    Catalog desired() {
        return states.desired();
    }

    SchemaObject before(ObjectId id) {
        return states.current().find(id).orElseThrow();
    }

    SchemaObject after(ObjectId id) {
        return states.desired().find(id).orElseThrow();
    }
}
