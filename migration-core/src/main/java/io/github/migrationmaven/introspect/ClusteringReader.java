/* SPDX-License-Identifier: Apache-2.0 */
package io.github.migrationmaven.introspect;

import io.github.migrationmaven.model.Clustering;
import io.github.migrationmaven.model.ObjectId;
import io.github.migrationmaven.model.ObjectKind;
import java.util.List;
import java.util.Optional;

/** Reads by which index tables and materialised views are clustered. */
final class ClusteringReader implements KindReader<Clustering> {

    @Override
    public Class<Clustering> type() {
        return Clustering.class;
    }

    @Override
    public List<Row> rows(CatalogQueries queries) {
        return queries.run("clustering");
    }

    @Override
    public Optional<Clustering> object(Row row, KnownObjects known) {
        return known.relation(row.number("relation"))
                .flatMap(relation ->
                        known.index(row).map(index -> new Clustering(relation.as(ObjectKind.CLUSTERING), index)));
    }

    @Override
    public Optional<Address> address(Row row) {
        return Optional.empty();
    }

    @Override
    public List<ObjectId> needs(Clustering clustering) {
        return List.of(clustering.index());
    }
}
