/* SPDX-License-Identifier: Apache-2.0 */
package io.github.migrationmaven.introspect;

import io.github.migrationmaven.model.ObjectId;
import io.github.migrationmaven.model.ObjectKind;
import io.github.migrationmaven.model.SequenceOwner;
import java.util.List;
import java.util.Optional;

/** Reads which column owns a sequence. */
final class SequenceOwnerReader implements KindReader<SequenceOwner> {

    @Override
    public Class<SequenceOwner> type() {
        return SequenceOwner.class;
    }

    @Override
    public List<Row> rows(CatalogQueries queries) {
        return queries.run("sequence_owner");
    }

    @Override
    public Optional<SequenceOwner> object(Row row, KnownObjects known) {
        Address column = new Address(Address.PG_CLASS, row.number("relation"), row.integer("position"));
        return known.relation(row.number("sequence"))
                .flatMap(sequence -> known.find(column)
                        .map(owner -> new SequenceOwner(sequence.as(ObjectKind.SEQUENCE_OWNER), owner)));
    }

    @Override
    public Optional<Address> address(Row row) {
        return Optional.empty();
    }

    @Override
    public List<ObjectId> needs(SequenceOwner owner) {
        return List.of(owner.sequence(), owner.column());
    }
}
