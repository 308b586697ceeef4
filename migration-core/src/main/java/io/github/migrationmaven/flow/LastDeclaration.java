/* SPDX-License-Identifier: Apache-2.0 */
package io.github.migrationmaven.flow;

import io.github.migrationmaven.desired.LastSaid;
import io.github.migrationmaven.migrations.DeclaredCatalog;
import io.github.migrationmaven.migrations.SaidAttributes;
import io.github.migrationmaven.model.ObjectId;
import io.github.migrationmaven.model.ReferentialAction;
import io.github.migrationmaven.safety.Renames;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What the module's {@code declared.catalog} says, under the names that objects have after the decided renames. */
final class LastDeclaration implements LastSaid {

    private final Set<ObjectId> ids;
    private final Map<ObjectId, SaidAttributes> attributes;

    private LastDeclaration(Set<ObjectId> ids, Map<ObjectId, SaidAttributes> attributes) {
        this.ids = ids;
        this.attributes = attributes;
    }

    static LastDeclaration of(DeclaredCatalog file, Renames renames) {
        Map<ObjectId, SaidAttributes> attributes = new HashMap<>();
        for (ObjectId id : file.ids()) {
            file.attributes(id)
                    .ifPresent(said -> renames.renamed(Set.of(id)).forEach(now -> attributes.put(now, said)));
        }
        return new LastDeclaration(renames.renamed(file.ids()), attributes);
    }

    Set<ObjectId> ids() {
        return ids;
    }

    @Override
    public Optional<String> type(ObjectId column) {
        return said(column).flatMap(SaidAttributes::type);
    }

    @Override
    public boolean notNull(ObjectId column) {
        return said(column).filter(SaidAttributes::notNull).isPresent();
    }

    @Override
    public Optional<ReferentialAction> onDelete(ObjectId foreignKey) {
        return said(foreignKey).flatMap(SaidAttributes::onDelete);
    }

    private Optional<SaidAttributes> said(ObjectId id) {
        return Optional.ofNullable(attributes.get(id));
    }
}
