/* SPDX-License-Identifier: Apache-2.0 */
package io.github.migrationmaven.introspect;

import io.github.migrationmaven.model.Index;
import io.github.migrationmaven.model.ObjectId;
import io.github.migrationmaven.model.ObjectKind;
import java.util.List;
import java.util.Optional;

/** Reads indexes that do not stand behind a constraint. */
final class IndexReader implements KindReader<Index> {

    @Override
    public Class<Index> type() {
        return Index.class;
    }

    @Override
    public List<Row> rows(CatalogQueries queries) {
        return queries.run("index");
    }

    @Override
    public Optional<Index> object(Row row, KnownObjects known) {
        return known.relation(row.number("relation"))
                .map(relation -> new Index(
                        ObjectId.within(ObjectKind.INDEX, relation.schema(), relation.name(), row.text("name")),
                        row.flag("is_unique"),
                        row.texts("columns"),
                        IndexDefinition.fromUsing(row.text("definition")),
                        row.optionalText("predicate"),
                        row.flag("valid")));
    }

    @Override
    public Optional<Address> address(Row row) {
        return Optional.of(Address.of(Address.PG_CLASS, row.number("oid")));
    }
}
