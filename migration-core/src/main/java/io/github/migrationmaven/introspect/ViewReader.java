/* SPDX-License-Identifier: Apache-2.0 */
package io.github.migrationmaven.introspect;

import io.github.migrationmaven.model.ObjectId;
import io.github.migrationmaven.model.ObjectKind;
import io.github.migrationmaven.model.View;
import io.github.migrationmaven.model.ViewColumn;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/** Reads views. */
final class ViewReader implements KindReader<View> {

    @Override
    public Class<View> type() {
        return View.class;
    }

    @Override
    public List<Row> rows(CatalogQueries queries) {
        return queries.run("view", "v");
    }

    @Override
    public Optional<View> object(Row row, KnownObjects known) {
        return Optional.of(new View(
                ObjectId.of(ObjectKind.VIEW, row.text("schema"), row.text("name")),
                query(row),
                row.texts("options"),
                columns(row)));
    }

    @Override
    public Optional<Address> address(Row row) {
        return Optional.of(Address.of(Address.PG_CLASS, row.number("oid")));
    }

    /** The query of a view or materialised view, without the final semicolon. */
    static String query(Row row) {
        String query = row.text("definition").strip();
        return query.endsWith(";") ? query.substring(0, query.length() - 1) : query;
    }

    /** The columns of a view or materialised view, in their order. */
    static List<ViewColumn> columns(Row row) {
        List<String> names = row.texts("names");
        List<String> types = row.texts("types");
        List<Optional<String>> collations = row.optionalTexts("collations");
        return IntStream.range(0, names.size())
                .mapToObj(place -> new ViewColumn(names.get(place), types.get(place), collations.get(place)))
                .toList();
    }
}
