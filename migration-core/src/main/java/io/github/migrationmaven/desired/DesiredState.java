/* SPDX-License-Identifier: Apache-2.0 */
package io.github.migrationmaven.desired;

import io.github.migrationmaven.diff.Alignment;
import io.github.migrationmaven.diff.Equivalences;
import io.github.migrationmaven.model.Catalog;
import io.github.migrationmaven.model.CatalogRevision;
import io.github.migrationmaven.model.Dependency;
import io.github.migrationmaven.model.ObjectId;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * Merges what is declared, what was declared last and what the migrations lead to.
 *
 * <p>A closed declaration is the desired state as it is. An open one speaks for what it declares: what was declared
 * last and is no longer was removed and goes; what only the migrations have is kept.
 */
public final class DesiredState {

    /** What the provider adds by itself is not required. */
    private static final List<OpenRule> OBJECTS =
            List.of(new ImpliedUniques(), new ProviderChecks(), new CollectionKeys());

    /** What nobody said of an object stays. */
    private static final List<OpenRule> ATTRIBUTES = List.of(
            new UndeclaredSizes(),
            new CompatibleTypes(),
            new UndeclaredNulls(),
            new UndeclaredIdentities(),
            new UndeclaredActions());

    private DesiredState() {}

    public static Desired of(MergeRequest request) {
        return request.open() ? merge(request) : Desired.exactly(request.declared());
    }

    private static Desired merge(MergeRequest request) {
        Catalog current = request.current();
        Settling settling = new Settling(request.entities().unknown().asIn(current, request.declared()));
        new MappedViews().apply(request, settling);
        Alignment alignment = Equivalences.align(current, settling.catalog(), request.chosen());
        settling.becomes(alignment.desired());
        OBJECTS.forEach(rule -> rule.apply(request, settling));
        Catalog said = request.entities().unknown().withoutUnsaid(settling.catalog(), request::wasDeclared);
        ATTRIBUTES.forEach(rule -> rule.apply(request, settling));

        KeptAttributes attributes = KeptAttributes.of(current, settling.catalog());
        KeptObjects objects = KeptObjects.of(request, attributes.catalog());
        List<Kept> kept = new ArrayList<>(settling.kept());
        kept.addAll(attributes.kept());
        Catalog catalog = complete(current, attributes.catalog(), kept, objects);
        kept.addAll(objects.listed(attributes.catalog()));
        List<Blocking> blocking = new ArrayList<>(settling.blocking());
        blocking.addAll(request.entities().unknown().faults());
        blocking.addAll(BlockingExtras.of(attributes, objects, current));
        blocking.addAll(Constants.blocked(request, catalog));
        return new Desired(
                catalog,
                said,
                kept,
                alignment.used(),
                objects.affected(),
                blocking,
                request.leaving().idle(objects.extras()));
    }

    /**
     * What is kept brings along what it needs; what is declared needs what the declaration says, and nothing of old.
     */
    private static Catalog complete(Catalog current, Catalog declared, List<Kept> attributes, KeptObjects objects) {
        Set<ObjectId> kept = new TreeSet<>(objects.ids());
        attributes.forEach(attribute -> kept.add(attribute.id()));
        List<Dependency> edges = current.dependencies().stream()
                .filter(edge -> kept.contains(edge.dependent()))
                .toList();
        CatalogRevision revision = declared.revise();
        objects.ids().forEach(id -> revision.put(current.find(id).orElseThrow()));
        return revision.depend(edges).leaveUnmanaged(current.unmanaged()).toCatalog();
    }
}
