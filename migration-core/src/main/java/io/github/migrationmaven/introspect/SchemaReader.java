/* SPDX-License-Identifier: Apache-2.0 */
package io.github.migrationmaven.introspect;

import io.github.migrationmaven.model.NamedSchema;
import io.github.migrationmaven.model.ObjectId;
import io.github.migrationmaven.model.ObjectKind;
import java.util.List;
import java.util.Optional;

/** Reads schemas. */
final class SchemaReader implements KindReader<NamedSchema> {

    @Override
    public Class<NamedSchema> type() {
        return NamedSchema.class;
    }

    @Override
    public List<Row> rows(CatalogQueries queries) {
        return queries.run("schema");
    }

    @Override
    public Optional<NamedSchema> object(Row row, KnownObjects known) {
        return Optional.of(new NamedSchema(ObjectId.global(ObjectKind.SCHEMA, row.text("name"))));
    }

    @Override
    public Optional<Address> address(Row row) {
        return Optional.of(Address.of(Address.PG_NAMESPACE, row.number("oid")));
    }
}
