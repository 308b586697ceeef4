/* SPDX-License-Identifier: Apache-2.0 */
package io.github.migrationmaven.diff;

import io.github.migrationmaven.model.Catalog;
import io.github.migrationmaven.model.Dependency;
import io.github.migrationmaven.model.FreelyNamed;
import io.github.migrationmaven.model.ObjectId;
import io.github.migrationmaven.model.SchemaObject;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/**
 * Finds for constraints and indexes of the desired catalog those of the current one that do the same work, and puts
 * these in their place.
 */
final class Pairing {

    /** What two objects have in common when they do the same work; absent for objects that a rule does not speak of. */
    interface Form {
        Optional<Object> of(Catalog catalog, FreelyNamed object);
    }

    /** What the desired catalog holds where a pair was found. */
    interface Result {
        SchemaObject of(FreelyNamed current, FreelyNamed desired);
    }

    /**
     * How objects are paired.
     *
     * @param words what was declared, with a place for the object of the desired catalog that gives way
     */
    record Way(Form form, Result result, Equivalent.Rule rule, String words) {

        /** A way that leaves the current object as it is. */
        static Way keeping(Form form, Equivalent.Rule rule, String words) {
            return new Way(form, (existing, wanted) -> (SchemaObject) existing, rule, words);
        }
    }

    private final Catalog current;
    private final Catalog desired;
    private final Form form;
    private final Map<Object, List<FreelyNamed>> free = new HashMap<>();
    private final Map<Object, FreelyNamed> taken = new HashMap<>();

    private Pairing(Catalog current, Catalog desired, Form form) {
        this.current = current;
        this.desired = desired;
        this.form = form;
        freelyNamed(current).forEach(this::offer);
    }

    static Alignment align(Catalog current, Catalog desired, Way way) {
        Pairing pairing = new Pairing(current, desired, way.form());
        Map<ObjectId, FreelyNamed> pairs = pairing.pairs();
        if (pairs.isEmpty()) {
            return new Alignment(desired, List.of());
        }
        Map<ObjectId, SchemaObject> replacements = new TreeMap<>();
        List<Equivalent> used = new ArrayList<>();
        pairs.forEach((id, existing) -> {
            FreelyNamed wanted = (FreelyNamed) desired.find(id).orElseThrow();
            replacements.put(id, way.result().of(existing, wanted));
            used.add(new Equivalent(
                    way.rule(), existing.id(), existing.id() + " " + way.words().formatted(id)));
        });
        return new Alignment(pairing.replace(replacements), used);
    }

    static List<FreelyNamed> freelyNamed(Catalog catalog) {
        return catalog.objects().stream()
                .filter(FreelyNamed.class::isInstance)
                .map(FreelyNamed.class::cast)
                .toList();
    }

    private void offer(FreelyNamed existing) {
        form.of(current, existing).ifPresent(key -> {
            if (isIn(desired, existing)) {
                taken.putIfAbsent(key, existing);
            } else {
                free.computeIfAbsent(key, any -> new ArrayList<>()).add(existing);
            }
        });
    }

    /**
     * Each object that differs, with the current one for it; one that has served already serves for a duplicate too.
     */
    private Map<ObjectId, FreelyNamed> pairs() {
        Map<ObjectId, FreelyNamed> pairs = new TreeMap<>();
        for (FreelyNamed wanted : freelyNamed(desired)) {
            if (!isIn(current, wanted)) {
                form.of(desired, wanted)
                        .flatMap(key -> take(key, wanted.id()))
                        .ifPresent(existing -> pairs.put(wanted.id(), existing));
            }
        }
        return pairs;
    }

    private Optional<FreelyNamed> take(Object key, ObjectId wanted) {
        List<FreelyNamed> offers = free.getOrDefault(key, List.of());
        Optional<FreelyNamed> best = offers.stream()
                .min(Comparator.comparing((FreelyNamed offer) -> !offer.id().equals(wanted))
                        .thenComparing(FreelyNamed::id));
        best.ifPresent(existing -> {
            offers.remove(existing);
            taken.putIfAbsent(key, existing);
        });
        return best.or(() -> Optional.ofNullable(taken.get(key)));
    }

    private Catalog replace(Map<ObjectId, SchemaObject> replacements) {
        Map<ObjectId, SchemaObject> all = new TreeMap<>(replacements);
        Set<ObjectId> adopted = new HashSet<>();
        replacements.values().forEach(object -> adopted.add(object.id()));
        FreeNames names = new FreeNames(current, desired);
        for (FreelyNamed other : freelyNamed(desired)) {
            if (adopted.contains(other.id()) && !replacements.containsKey(other.id()) && !isIn(current, other)) {
                all.put(other.id(), other.named(names.next(other.id())));
            }
        }
        List<Dependency> edges = current.dependencies().stream()
                .filter(edge -> adopted.contains(edge.dependent()))
                .toList();
        return desired.revise().replace(all).depend(edges).toCatalog();
    }

    private static boolean isIn(Catalog catalog, FreelyNamed object) {
        return catalog.find(object.id()).filter(object::equals).isPresent();
    }
}
