/* SPDX-License-Identifier: Apache-2.0 */
package io.github.migrationmaven.introspect;

import io.github.migrationmaven.model.MaterializedView;
import io.github.migrationmaven.model.ObjectId;
import io.github.migrationmaven.model.ObjectKind;
import java.util.List;
import java.util.Optional;

/** Reads materialised views. */
final class MaterializedViewReader implements KindReader<MaterializedView> {

    @Override
    public Class<MaterializedView> type() {
        return MaterializedView.class;
    }

    @Override
    public List<Row> rows(CatalogQueries queries) {
        return queries.run("view", "m");
    }

    @Override
    public Optional<MaterializedView> object(Row row, KnownObjects known) {
        return Optional.of(new MaterializedView(
                ObjectId.of(ObjectKind.MATERIALIZED_VIEW, row.text("schema"), row.text("name")),
                ViewReader.query(row),
                row.texts("options"),
                ViewReader.columns(row),
                row.flag("populated")));
    }

    @Override
    public Optional<Address> address(Row row) {
        return Optional.of(Address.of(Address.PG_CLASS, row.number("oid")));
    }
}
