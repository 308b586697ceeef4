/* SPDX-License-Identifier: Apache-2.0 */
package io.github.migrationmaven.introspect;

import io.github.migrationmaven.model.Column;
import io.github.migrationmaven.model.Generated;
import io.github.migrationmaven.model.Identity;
import io.github.migrationmaven.model.ObjectId;
import io.github.migrationmaven.model.ObjectKind;
import java.util.List;
import java.util.Optional;

/** Reads columns of tables. */
final class ColumnReader implements KindReader<Column> {

    @Override
    public Class<Column> type() {
        return Column.class;
    }

    @Override
    public List<Row> rows(CatalogQueries queries) {
        return queries.run("column");
    }

    @Override
    public Optional<Column> object(Row row, KnownObjects known) {
        return known.relation(row.number("relation"))
                .filter(table -> table.kind() == ObjectKind.TABLE)
                .map(table -> new Column(
                        ObjectId.within(ObjectKind.COLUMN, table.schema(), table.name(), row.text("name")),
                        row.integer("position"),
                        row.text("type"),
                        row.optionalText("collation"),
                        row.flag("not_null"),
                        generated(row),
                        identity(row, table)));
    }

    @Override
    public Optional<Address> address(Row row) {
        return Optional.of(new Address(Address.PG_CLASS, row.number("relation"), row.integer("position")));
    }

    private static Optional<Generated> generated(Row row) {
        return row.optionalText("expression")
                .map(expression ->
                        new Generated(expression, row.text("generated").equals("s")));
    }

    private static Optional<Identity> identity(Row row, ObjectId table) {
        String letter = row.text("identity");
        if (letter.isEmpty()) {
            return Optional.empty();
        }
        String usual = Identity.usualSequence(table.name(), row.text("name"));
        return Optional.of(new Identity(
                Identity.Generation.fromCatalog(letter),
                SequenceReader.options(row),
                row.optionalText("sequence").filter(name -> !name.equals(usual)),
                row.optionalText("sequence_persistence").map("u"::equals)));
    }
}
