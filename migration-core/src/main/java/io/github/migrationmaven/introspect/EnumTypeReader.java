/* SPDX-License-Identifier: Apache-2.0 */
package io.github.migrationmaven.introspect;

import io.github.migrationmaven.model.EnumType;
import io.github.migrationmaven.model.ObjectId;
import io.github.migrationmaven.model.ObjectKind;
import java.util.List;
import java.util.Optional;

/** Reads enum types. */
final class EnumTypeReader implements KindReader<EnumType> {

    @Override
    public Class<EnumType> type() {
        return EnumType.class;
    }

    @Override
    public List<Row> rows(CatalogQueries queries) {
        return queries.run("enum_type");
    }

    @Override
    public Optional<EnumType> object(Row row, KnownObjects known) {
        ObjectId id = ObjectId.of(ObjectKind.ENUM_TYPE, row.text("schema"), row.text("name"));
        return Optional.of(new EnumType(id, row.texts("labels")));
    }

    @Override
    public Optional<Address> address(Row row) {
        return Optional.of(Address.of(Address.PG_TYPE, row.number("oid")));
    }
}
