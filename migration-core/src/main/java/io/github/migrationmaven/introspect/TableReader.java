/* SPDX-License-Identifier: Apache-2.0 */
package io.github.migrationmaven.introspect;

import io.github.migrationmaven.model.ObjectId;
import io.github.migrationmaven.model.ObjectKind;
import io.github.migrationmaven.model.Table;
import java.util.List;
import java.util.Optional;

/** Reads ordinary tables. */
final class TableReader implements KindReader<Table> {

    @Override
    public Class<Table> type() {
        return Table.class;
    }

    @Override
    public List<Row> rows(CatalogQueries queries) {
        return queries.run("table");
    }

    @Override
    public Optional<Table> object(Row row, KnownObjects known) {
        ObjectId id = ObjectId.of(ObjectKind.TABLE, row.text("schema"), row.text("name"));
        return Optional.of(new Table(id, row.flag("unlogged"), row.texts("options")));
    }

    @Override
    public Optional<Address> address(Row row) {
        return Optional.of(Address.of(Address.PG_CLASS, row.number("oid")));
    }
}
