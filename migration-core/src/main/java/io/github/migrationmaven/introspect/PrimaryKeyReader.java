/* SPDX-License-Identifier: Apache-2.0 */
package io.github.migrationmaven.introspect;

import io.github.migrationmaven.model.ObjectId;
import io.github.migrationmaven.model.ObjectKind;
import io.github.migrationmaven.model.PrimaryKey;
import java.util.List;
import java.util.Optional;

/** Reads primary keys. */
final class PrimaryKeyReader implements KindReader<PrimaryKey> {

    @Override
    public Class<PrimaryKey> type() {
        return PrimaryKey.class;
    }

    @Override
    public List<Row> rows(CatalogQueries queries) {
        return queries.run("constraint", "p");
    }

    @Override
    public Optional<PrimaryKey> object(Row row, KnownObjects known) {
        return known.relation(row.number("relation"))
                .map(table -> new PrimaryKey(
                        ObjectId.within(ObjectKind.PRIMARY_KEY, table.schema(), table.name(), row.text("name")),
                        row.texts("columns"),
                        row.text("definition")));
    }

    @Override
    public Optional<Address> address(Row row) {
        return Optional.of(Address.of(Address.PG_CONSTRAINT, row.number("oid")));
    }
}
