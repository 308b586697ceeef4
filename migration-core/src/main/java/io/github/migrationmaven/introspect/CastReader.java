/* SPDX-License-Identifier: Apache-2.0 */
package io.github.migrationmaven.introspect;

import io.github.migrationmaven.model.Cast;
import io.github.migrationmaven.model.ObjectId;
import java.util.List;
import java.util.Optional;

/** Reads casts between types that are managed or come with PostgreSQL or an extension. */
final class CastReader implements KindReader<Cast> {

    @Override
    public Class<Cast> type() {
        return Cast.class;
    }

    @Override
    public List<Row> rows(CatalogQueries queries) {
        return queries.run("cast");
    }

    @Override
    public Optional<Cast> object(Row row, KnownObjects known) {
        ObjectId id = ObjectId.cast(
                row.optionalText("schema").orElse(""),
                row.optionalText("type").orElse(""),
                row.text("source"),
                row.text("target"));
        return Optional.of(new Cast(id, row.text("definition")));
    }

    @Override
    public Optional<Address> address(Row row) {
        return Optional.of(Address.of(Address.PG_CAST, row.number("oid")));
    }
}
