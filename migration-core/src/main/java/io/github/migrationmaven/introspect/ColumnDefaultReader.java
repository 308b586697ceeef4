/* SPDX-License-Identifier: Apache-2.0 */
package io.github.migrationmaven.introspect;

import io.github.migrationmaven.model.ColumnDefault;
import io.github.migrationmaven.model.ObjectId;
import io.github.migrationmaven.model.ObjectKind;
import java.util.List;
import java.util.Optional;

/** Reads defaults of columns of tables and views. */
final class ColumnDefaultReader implements KindReader<ColumnDefault> {

    @Override
    public Class<ColumnDefault> type() {
        return ColumnDefault.class;
    }

    @Override
    public List<Row> rows(CatalogQueries queries) {
        return queries.run("column_default");
    }

    @Override
    public Optional<ColumnDefault> object(Row row, KnownObjects known) {
        return known.relation(row.number("relation"))
                .map(relation -> new ColumnDefault(
                        ObjectId.within(
                                ObjectKind.COLUMN_DEFAULT, relation.schema(), relation.name(), row.text("name")),
                        row.text("expression")));
    }

    @Override
    public Optional<Address> address(Row row) {
        return Optional.of(Address.of(Address.PG_ATTRDEF, row.number("oid")));
    }
}
