/* SPDX-License-Identifier: Apache-2.0 */
package io.github.migrationmaven.introspect;

import io.github.migrationmaven.model.DomainConstraint;
import io.github.migrationmaven.model.ObjectId;
import io.github.migrationmaven.model.ObjectKind;
import java.util.List;
import java.util.Optional;

/** Reads check constraints of domains. */
final class DomainConstraintReader implements KindReader<DomainConstraint> {

    @Override
    public Class<DomainConstraint> type() {
        return DomainConstraint.class;
    }

    @Override
    public List<Row> rows(CatalogQueries queries) {
        return queries.run("domain_constraint");
    }

    @Override
    public Optional<DomainConstraint> object(Row row, KnownObjects known) {
        return known.find(Address.of(Address.PG_TYPE, row.number("domain")))
                .map(domain -> new DomainConstraint(
                        ObjectId.within(ObjectKind.DOMAIN_CONSTRAINT, domain.schema(), domain.name(), row.text("name")),
                        row.text("definition")));
    }

    @Override
    public Optional<Address> address(Row row) {
        return Optional.of(Address.of(Address.PG_CONSTRAINT, row.number("oid")));
    }
}
