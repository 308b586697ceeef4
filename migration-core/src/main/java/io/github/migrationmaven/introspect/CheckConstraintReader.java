/* SPDX-License-Identifier: Apache-2.0 */
package io.github.migrationmaven.introspect;

import io.github.migrationmaven.model.CheckConstraint;
import io.github.migrationmaven.model.ObjectId;
import io.github.migrationmaven.model.ObjectKind;
import java.util.List;
import java.util.Optional;

/** Reads check constraints of tables. */
final class CheckConstraintReader implements KindReader<CheckConstraint> {

    @Override
    public Class<CheckConstraint> type() {
        return CheckConstraint.class;
    }

    @Override
    public List<Row> rows(CatalogQueries queries) {
        return queries.run("constraint", "c");
    }

    @Override
    public Optional<CheckConstraint> object(Row row, KnownObjects known) {
        return known.relation(row.number("relation"))
                .map(table -> new CheckConstraint(
                        ObjectId.within(ObjectKind.CHECK_CONSTRAINT, table.schema(), table.name(), row.text("name")),
                        row.texts("columns").stream().sorted().toList(),
                        row.text("definition")));
    }

    @Override
    public Optional<Address> address(Row row) {
        return Optional.of(Address.of(Address.PG_CONSTRAINT, row.number("oid")));
    }
}
