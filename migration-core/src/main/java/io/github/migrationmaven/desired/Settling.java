/* SPDX-License-Identifier: Apache-2.0 */
package io.github.migrationmaven.desired;

import io.github.migrationmaven.model.Catalog;
import io.github.migrationmaven.model.ObjectId;
import io.github.migrationmaven.model.SchemaObject;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/** The declared catalog while the rules of an open declaration work on it, and what they find. */
final class Settling {

    private Catalog catalog;
    private final List<Kept> kept = new ArrayList<>();
    private final List<Blocking> blocking = new ArrayList<>();

    Settling(Catalog declared) {
        this.catalog = declared;
    }

    /** The declared catalog as the rules so far have left it. */
    Catalog catalog() {
        return catalog;
    }

    List<Kept> kept() {
        return kept;
    }

    List<Blocking> blocking() {
        return blocking;
    }

    void becomes(Catalog other) {
        catalog = other;
    }

    void put(Collection<? extends SchemaObject> objects) {
        if (!objects.isEmpty()) {
            var revision = catalog.revise();
            objects.forEach(revision::put);
            catalog = revision.toCatalog();
        }
    }

    void remove(Collection<ObjectId> ids) {
        if (!ids.isEmpty()) {
            catalog = catalog.revise().removeAll(ids).toCatalog();
        }
    }

    void keep(ObjectId id, String words) {
        keep(id, Kept.Reason.ATTRIBUTE, words);
    }

    void keep(ObjectId id, Kept.Reason reason, String words) {
        kept.add(new Kept(id, reason, words));
    }

    void block(ObjectId id, String problem, String advice) {
        blocking.add(new Blocking(id, problem, advice));
    }
}
