/* SPDX-License-Identifier: Apache-2.0 */
package io.github.migrationmaven.introspect;

import io.github.migrationmaven.model.ObjectId;
import io.github.migrationmaven.model.ObjectKind;
import io.github.migrationmaven.model.ReplicaIdentity;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Reads replica identities of tables. */
final class ReplicaIdentityReader implements KindReader<ReplicaIdentity> {

    @Override
    public Class<ReplicaIdentity> type() {
        return ReplicaIdentity.class;
    }

    @Override
    public List<Row> rows(CatalogQueries queries) {
        return queries.run("replica_identity");
    }

    @Override
    public Optional<ReplicaIdentity> object(Row row, KnownObjects known) {
        return known.relation(row.number("relation"))
                .filter(table -> table.kind() == ObjectKind.TABLE)
                .map(table -> new ReplicaIdentity(
                        table.as(ObjectKind.REPLICA_IDENTITY), known.index(row), row.flag("full_row")));
    }

    @Override
    public Optional<Address> address(Row row) {
        return Optional.empty();
    }

    @Override
    public List<ObjectId> needs(ReplicaIdentity identity) {
        return Stream.concat(Stream.of(identity.table()), identity.choice().stream())
                .toList();
    }
}
