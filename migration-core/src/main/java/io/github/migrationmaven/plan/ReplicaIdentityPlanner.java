/* SPDX-License-Identifier: Apache-2.0 */
package io.github.migrationmaven.plan;

import io.github.migrationmaven.model.ReplicaIdentity;
import io.github.migrationmaven.sql.Sql;
import java.util.List;

/** Plans replica identities of tables. */
final class ReplicaIdentityPlanner implements KindPlanner<ReplicaIdentity> {

    @Override
    public List<Statement> create(ReplicaIdentity after) {
        String other = after.full() ? "FULL" : "NOTHING";
        return List.of(say(
                after,
                after.choice()
                        .map(index -> "USING INDEX " + Sql.identifier(index.name()))
                        .orElse(other)));
    }

    @Override
    public Alteration alter(ReplicaIdentity before, ReplicaIdentity after, States states) {
        return Alteration.inPlace(create(after));
    }

    @Override
    public List<Statement> drop(ReplicaIdentity before) {
        return List.of(say(before, "DEFAULT"));
    }

    private static Statement say(ReplicaIdentity identity, String words) {
        return Statement.of("ALTER TABLE " + Sql.name(identity.table()) + " REPLICA IDENTITY " + words);
    }
}
