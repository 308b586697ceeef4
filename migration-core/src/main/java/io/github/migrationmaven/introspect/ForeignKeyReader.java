/* SPDX-License-Identifier: Apache-2.0 */
package io.github.migrationmaven.introspect;

import io.github.migrationmaven.model.ForeignKey;
import io.github.migrationmaven.model.ObjectId;
import io.github.migrationmaven.model.ObjectKind;
import io.github.migrationmaven.model.ReferentialAction;
import java.util.List;
import java.util.Optional;

/** Reads foreign keys. */
final class ForeignKeyReader implements KindReader<ForeignKey> {

    @Override
    public Class<ForeignKey> type() {
        return ForeignKey.class;
    }

    @Override
    public List<Row> rows(CatalogQueries queries) {
        return queries.run("foreign_key");
    }

    @Override
    public Optional<ForeignKey> object(Row row, KnownObjects known) {
        return known.relation(row.number("relation")).map(table -> foreignKey(row, table));
    }

    @Override
    public Optional<Address> address(Row row) {
        return Optional.of(Address.of(Address.PG_CONSTRAINT, row.number("oid")));
    }

    private static ForeignKey foreignKey(Row row, ObjectId table) {
        return new ForeignKey(
                ObjectId.within(ObjectKind.FOREIGN_KEY, table.schema(), table.name(), row.text("name")),
                row.texts("columns"),
                ObjectId.of(ObjectKind.TABLE, row.text("referenced_schema"), row.text("referenced_name")),
                row.texts("referenced_columns"),
                row.flag("match_full"),
                ReferentialAction.fromCatalog(row.text("on_update")),
                ReferentialAction.fromCatalog(row.text("on_delete")),
                row.texts("delete_columns"),
                row.flag("deferrable"),
                row.flag("initially_deferred"),
                row.flag("validated"));
    }
}
