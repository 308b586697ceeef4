/* SPDX-License-Identifier: Apache-2.0 */
package io.github.migrationmaven.introspect;

import io.github.migrationmaven.model.ObjectId;
import io.github.migrationmaven.model.ObjectKind;
import io.github.migrationmaven.model.UniqueConstraint;
import java.util.List;
import java.util.Optional;

/** Reads unique constraints. */
final class UniqueConstraintReader implements KindReader<UniqueConstraint> {

    @Override
    public Class<UniqueConstraint> type() {
        return UniqueConstraint.class;
    }

    @Override
    public List<Row> rows(CatalogQueries queries) {
        return queries.run("constraint", "u");
    }

    @Override
    public Optional<UniqueConstraint> object(Row row, KnownObjects known) {
        return known.relation(row.number("relation"))
                .map(table -> new UniqueConstraint(
                        ObjectId.within(ObjectKind.UNIQUE_CONSTRAINT, table.schema(), table.name(), row.text("name")),
                        row.texts("columns"),
                        row.text("definition")));
    }

    @Override
    public Optional<Address> address(Row row) {
        return Optional.of(Address.of(Address.PG_CONSTRAINT, row.number("oid")));
    }
}
