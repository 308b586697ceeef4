/* SPDX-License-Identifier: Apache-2.0 */
package io.github.migrationmaven.introspect;

import io.github.migrationmaven.model.ObjectId;
import io.github.migrationmaven.model.ObjectKind;
import io.github.migrationmaven.model.RowSecurity;
import java.util.List;
import java.util.Optional;

/** Reads row security of tables. */
final class RowSecurityReader implements KindReader<RowSecurity> {

    @Override
    public Class<RowSecurity> type() {
        return RowSecurity.class;
    }

    @Override
    public List<Row> rows(CatalogQueries queries) {
        return queries.run("row_security");
    }

    @Override
    public Optional<RowSecurity> object(Row row, KnownObjects known) {
        return known.relation(row.number("relation"))
                .filter(table -> table.kind() == ObjectKind.TABLE)
                .map(table ->
                        new RowSecurity(table.as(ObjectKind.ROW_SECURITY), row.flag("enabled"), row.flag("forced")));
    }

    @Override
    public Optional<Address> address(Row row) {
        return Optional.empty();
    }

    @Override
    public List<ObjectId> needs(RowSecurity security) {
        return List.of(security.table());
    }
}
