/* SPDX-License-Identifier: Apache-2.0 */
package io.github.migrationmaven.introspect;

import io.github.migrationmaven.model.ColumnSettings;
import io.github.migrationmaven.model.ObjectId;
import io.github.migrationmaven.model.ObjectKind;
import java.util.List;
import java.util.Optional;

/** Reads how columns are stored and analysed. */
final class ColumnSettingsReader implements KindReader<ColumnSettings> {

    @Override
    public Class<ColumnSettings> type() {
        return ColumnSettings.class;
    }

    @Override
    public List<Row> rows(CatalogQueries queries) {
        return queries.run("column_settings");
    }

    @Override
    public Optional<ColumnSettings> object(Row row, KnownObjects known) {
        return known.relation(row.number("relation"))
                .map(relation -> new ColumnSettings(
                        ObjectId.within(
                                ObjectKind.COLUMN_SETTINGS, relation.schema(), relation.name(), row.text("name")),
                        row.optionalText("storage"),
                        row.text("usual_storage"),
                        row.optionalText("compression"),
                        row.optionalText("statistics").map(Integer::valueOf),
                        row.texts("options")));
    }

    @Override
    public Optional<Address> address(Row row) {
        return Optional.empty();
    }

    @Override
    public List<ObjectId> needs(ColumnSettings settings) {
        return List.of(settings.column());
    }
}
