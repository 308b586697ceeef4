/* SPDX-License-Identifier: Apache-2.0 */
package io.github.migrationmaven.introspect;

import io.github.migrationmaven.model.ObjectId;
import io.github.migrationmaven.model.ObjectKind;
import io.github.migrationmaven.model.Trigger;
import java.util.List;
import java.util.Optional;

/** Reads triggers of tables and views, constraint triggers included. */
final class TriggerReader implements KindReader<Trigger> {

    @Override
    public Class<Trigger> type() {
        return Trigger.class;
    }

    @Override
    public List<Row> rows(CatalogQueries queries) {
        return queries.run("trigger");
    }

    @Override
    public Optional<Trigger> object(Row row, KnownObjects known) {
        return known.relation(row.number("relation"))
                .map(relation -> new Trigger(
                        ObjectId.within(ObjectKind.TRIGGER, relation.schema(), relation.name(), row.text("name")),
                        row.text("definition"),
                        Trigger.Firing.fromCatalog(row.text("firing"))));
    }

    @Override
    public Optional<Address> address(Row row) {
        return Optional.of(Address.of(Address.PG_TRIGGER, row.number("oid")));
    }
}
