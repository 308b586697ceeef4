/* SPDX-License-Identifier: Apache-2.0 */
package io.github.migrationmaven.introspect;

import io.github.migrationmaven.model.ObjectId;
import io.github.migrationmaven.model.ObjectKind;
import io.github.migrationmaven.model.Sequence;
import io.github.migrationmaven.model.SequenceOptions;
import java.util.List;
import java.util.Optional;

/** Reads sequences, those that a column owns included. */
final class SequenceReader implements KindReader<Sequence> {

    @Override
    public Class<Sequence> type() {
        return Sequence.class;
    }

    @Override
    public List<Row> rows(CatalogQueries queries) {
        return queries.run("sequence");
    }

    @Override
    public Optional<Sequence> object(Row row, KnownObjects known) {
        return Optional.of(new Sequence(
                ObjectId.of(ObjectKind.SEQUENCE, row.text("schema"), row.text("name")),
                row.text("data_type"),
                options(row),
                row.flag("unlogged")));
    }

    @Override
    public Optional<Address> address(Row row) {
        return Optional.of(Address.of(Address.PG_CLASS, row.number("oid")));
    }

    static SequenceOptions options(Row row) {
        return new SequenceOptions(
                row.number("start"),
                row.number("increment"),
                row.number("min"),
                row.number("max"),
                row.number("cache"),
                row.flag("cycle"));
    }
}
