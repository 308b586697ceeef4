/* SPDX-License-Identifier: Apache-2.0 */
package io.github.migrationmaven.introspect;

import io.github.migrationmaven.model.ObjectId;
import io.github.migrationmaven.model.ObjectKind;
import io.github.migrationmaven.model.Routine;
import java.util.List;
import java.util.Optional;

/** Reads functions and procedures. */
final class RoutineReader implements KindReader<Routine> {

    @Override
    public Class<Routine> type() {
        return Routine.class;
    }

    @Override
    public List<Row> rows(CatalogQueries queries) {
        return queries.run("routine");
    }

    @Override
    public Optional<Routine> object(Row row, KnownObjects known) {
        return Optional.of(new Routine(
                ObjectId.routine(
                        row.flag("procedure") ? ObjectKind.PROCEDURE : ObjectKind.FUNCTION,
                        row.text("schema"),
                        row.text("name"),
                        row.text("signature")),
                row.text("definition").stripTrailing(),
                row.text("arguments"),
                row.text("result"),
                row.integer("defaults"),
                row.flag("window"),
                row.text("language"),
                row.optionalText("body")));
    }

    @Override
    public Optional<Address> address(Row row) {
        return Optional.of(Address.of(Address.PG_PROC, row.number("oid")));
    }
}
