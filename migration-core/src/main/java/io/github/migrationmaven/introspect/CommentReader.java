/* SPDX-License-Identifier: Apache-2.0 */
package io.github.migrationmaven.introspect;

import io.github.migrationmaven.model.Comment;
import io.github.migrationmaven.model.ObjectId;
import io.github.migrationmaven.model.ObjectKind;
import java.util.List;
import java.util.Optional;

/** Reads comments on everything that is managed, on columns of views too. */
final class CommentReader implements KindReader<Comment> {

    @Override
    public Class<Comment> type() {
        return Comment.class;
    }

    @Override
    public List<Row> rows(CatalogQueries queries) {
        return queries.run("comment");
    }

    @Override
    public Optional<Comment> object(Row row, KnownObjects known) {
        return known.find(Address.of(row.number("catalog"), row.number("oid")))
                .map(object -> Comment.on(target(row, object), row.text("comment")));
    }

    @Override
    public Optional<Address> address(Row row) {
        return Optional.empty();
    }

    private static ObjectId target(Row row, ObjectId object) {
        return row.optionalText("column_name")
                .map(column -> ObjectId.within(ObjectKind.COLUMN, object.schema(), object.name(), column))
                .orElse(object);
    }

    @Override
    public List<ObjectId> needs(Comment comment) {
        return List.of(comment.target());
    }
}
