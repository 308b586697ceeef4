/* SPDX-License-Identifier: Apache-2.0 */
package io.github.migrationmaven.introspect;

import io.github.migrationmaven.model.ExclusionConstraint;
import io.github.migrationmaven.model.ObjectId;
import io.github.migrationmaven.model.ObjectKind;
import java.util.List;
import java.util.Optional;

/** Reads exclusion constraints. */
final class ExclusionConstraintReader implements KindReader<ExclusionConstraint> {

    @Override
    public Class<ExclusionConstraint> type() {
        return ExclusionConstraint.class;
    }

    @Override
    public List<Row> rows(CatalogQueries queries) {
        return queries.run("constraint", "x");
    }

    @Override
    public Optional<ExclusionConstraint> object(Row row, KnownObjects known) {
        return known.relation(row.number("relation"))
                .map(table -> new ExclusionConstraint(
                        ObjectId.within(
                                ObjectKind.EXCLUSION_CONSTRAINT, table.schema(), table.name(), row.text("name")),
                        row.text("definition")));
    }

    @Override
    public Optional<Address> address(Row row) {
        return Optional.of(Address.of(Address.PG_CONSTRAINT, row.number("oid")));
    }
}
