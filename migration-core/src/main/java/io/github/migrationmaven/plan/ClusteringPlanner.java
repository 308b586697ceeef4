/* SPDX-License-Identifier: Apache-2.0 */
package io.github.migrationmaven.plan;

import io.github.migrationmaven.model.Clustering;
import io.github.migrationmaven.sql.Sql;
import java.util.List;

/** Plans by which index CLUSTER sorts; nothing is sorted by it. ALTER TABLE takes materialised views too. */
final class ClusteringPlanner implements KindPlanner<Clustering> {

    @Override
    public List<Statement> create(Clustering after) {
        return List.of(Statement.of("ALTER TABLE " + Sql.name(after.id()) + " CLUSTER ON "
                + Sql.identifier(after.index().name())));
    }

    @Override
    public Alteration alter(Clustering before, Clustering after, States states) {
        return Alteration.inPlace(create(after));
    }

    @Override
    public List<Statement> drop(Clustering before) {
        return List.of(Statement.of("ALTER TABLE " + Sql.name(before.id()) + " SET WITHOUT CLUSTER"));
    }
}
