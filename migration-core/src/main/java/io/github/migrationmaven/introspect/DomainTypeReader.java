/* SPDX-License-Identifier: Apache-2.0 */
package io.github.migrationmaven.introspect;

import io.github.migrationmaven.model.DomainType;
import io.github.migrationmaven.model.ObjectId;
import io.github.migrationmaven.model.ObjectKind;
import java.util.List;
import java.util.Optional;

/** Reads domains. */
final class DomainTypeReader implements KindReader<DomainType> {

    @Override
    public Class<DomainType> type() {
        return DomainType.class;
    }

    @Override
    public List<Row> rows(CatalogQueries queries) {
        return queries.run("domain_type");
    }

    @Override
    public Optional<DomainType> object(Row row, KnownObjects known) {
        return Optional.of(new DomainType(
                ObjectId.of(ObjectKind.DOMAIN, row.text("schema"), row.text("name")),
                row.text("base_type"),
                row.flag("not_null"),
                row.optionalText("default_expression"),
                row.optionalText("collation")));
    }

    @Override
    public Optional<Address> address(Row row) {
        return Optional.of(Address.of(Address.PG_TYPE, row.number("oid")));
    }
}
