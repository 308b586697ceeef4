/* SPDX-License-Identifier: Apache-2.0 */
package io.github.migrationmaven.plan;

import io.github.migrationmaven.model.Comment;
import io.github.migrationmaven.model.ObjectId;
import io.github.migrationmaven.sql.Sql;
import java.util.List;

/** Plans comments. Setting one to NULL drops it. */
final class CommentPlanner implements KindPlanner<Comment> {

    @Override
    public List<Statement> create(Comment after) {
        return List.of(Statement.of(target(after) + Sql.literal(after.text())));
    }

    @Override
    public Alteration alter(Comment before, Comment after, States states) {
        return Alteration.inPlace(create(after));
    }

    @Override
    public List<Statement> drop(Comment before) {
        return List.of(Statement.of(target(before) + "NULL"));
    }

    private static String target(Comment comment) {
        return "COMMENT ON " + words(comment.target()) + " IS ";
    }

    private static String words(ObjectId target) {
        String word = target.kind().word() + " ";
        String name = Sql.identifier(target.name());
        return switch (target.kind()) {
            case SCHEMA, EXTENSION, ENUM_TYPE, DOMAIN, SEQUENCE, TABLE, INDEX, VIEW, MATERIALIZED_VIEW ->
                word + Sql.name(target);
            case CAST -> word + "(" + target.name() + ")";
            case FUNCTION, PROCEDURE -> word + Sql.routine(target);
            case COLUMN -> word + Sql.parent(target) + "." + name;
            case PRIMARY_KEY, UNIQUE_CONSTRAINT, CHECK_CONSTRAINT, EXCLUSION_CONSTRAINT, FOREIGN_KEY, TRIGGER ->
                word + name + " ON " + Sql.parent(target);
            case DOMAIN_CONSTRAINT -> word + name + " ON DOMAIN " + Sql.parent(target);
            case COLUMN_DEFAULT,
                    SEQUENCE_OWNER,
                    ROW_SECURITY,
                    REPLICA_IDENTITY,
                    CLUSTERING,
                    COLUMN_SETTINGS,
                    INDEX_STATISTICS,
                    COMMENT -> throw new IllegalArgumentException("PostgreSQL keeps no comment on " + target);
        };
    }
}
