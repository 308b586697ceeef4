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

    private DesiredState() {}

    public static Desired of(MergeRequest request) {
        return request.open() ? merge(request) : Desired.exactly(request.declared());
    }

    private static Desired merge(MergeRequest request) {
        Catalog current = request.current();
        Alignment alignment = Equivalences.align(current, request.declared(), request.chosen());
        KeptAttributes attributes = KeptAttributes.of(current, alignment.desired());
        KeptObjects objects = KeptObjects.of(request, attributes.catalog());
        Catalog catalog = complete(current, attributes, objects);

        List<Kept> kept = new ArrayList<>(attributes.kept());
        kept.addAll(objects.listed(attributes.catalog()));
        return new Desired(
                catalog,
                attributes.catalog().ids(),
                kept,
                alignment.used(),
                objects.affected(),
                BlockingExtras.of(attributes, objects, current),
                request.leaving().idle(objects.extras()));
    }

    /**
     * What is kept brings along what it needs; what is declared needs what the declaration says, and nothing of old.
     */
    private static Catalog complete(Catalog current, KeptAttributes attributes, KeptObjects objects) {
        Set<ObjectId> kept = new TreeSet<>(objects.ids());
        attributes.kept().forEach(attribute -> kept.add(attribute.id()));
        List<Dependency> edges = current.dependencies().stream()
                .filter(edge -> kept.contains(edge.dependent()))
                .toList();
        CatalogRevision revision = attributes.catalog().revise();
        objects.ids().forEach(id -> revision.put(current.find(id).orElseThrow()));
        return revision.depend(edges).leaveUnmanaged(current.unmanaged()).toCatalog();
    }
}
