/* SPDX-License-Identifier: Apache-2.0 */
package io.github.migrationmaven.random;

import io.github.migrationmaven.model.Catalog;
import io.github.migrationmaven.model.Column;
import io.github.migrationmaven.model.Sequence;
import io.github.migrationmaven.sql.Sql;
import java.util.ArrayList;
import java.util.List;

/**
 * Something whose rows must survive where both schemas of a pair have it.
 *
 * @param name equal on both sides where the rows must be equal
 */
record Content(String name, String query) {

    static List<Content> of(Catalog catalog) {
        List<Content> contents = new ArrayList<>();
        for (Column column : catalog.all(Column.class)) {
            if (column.generated().isEmpty()) {
                String name = Sql.identifier(column.id().name());
                String from = " FROM " + Sql.parent(column.id());
                contents.add(new Content(
                        column.id() + " " + column.type() + " " + column.collation(),
                        "SELECT " + name + "::text" + from + " ORDER BY " + name + "::text COLLATE \"C\""));
                contents.add(new Content("not null in " + column.id(), "SELECT count(" + name + ")" + from));
            }
        }
        for (Sequence sequence : catalog.all(Sequence.class)) {
            contents.add(new Content(
                    sequence + "", "SELECT last_value || ' ' || is_called FROM " + Sql.name(sequence.id())));
        }
        return contents;
    }
}
