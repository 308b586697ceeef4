/* SPDX-License-Identifier: Apache-2.0 */
package io.github.migrationmaven.plan;

import io.github.migrationmaven.model.Column;
import io.github.migrationmaven.model.ObjectId;
import io.github.migrationmaven.model.SchemaObject;
import java.util.Set;

/**
 * The names that an object holds in the spaces where PostgreSQL wants each name once.
 *
 * <p>Relations, indexes and sequences share one space in a schema ({@code pg_class}); types share another with the row
 * types of relations ({@code pg_type}); routines, constraints and triggers have their own.
 */
final class Names {

    private Names() {}

    static Set<String> takenBy(SchemaObject object) {
        ObjectId id = object.id();
        return switch (id.kind()) {
            case TABLE, VIEW, MATERIALIZED_VIEW -> Set.of(relation(id, id.name()), type(id));
            case INDEX, SEQUENCE -> Set.of(relation(id, id.name()));
            case PRIMARY_KEY, UNIQUE_CONSTRAINT, EXCLUSION_CONSTRAINT ->
                Set.of(relation(id, id.name()), constraint(id));
            case CHECK_CONSTRAINT, FOREIGN_KEY -> Set.of(constraint(id));
            case ENUM_TYPE, DOMAIN -> Set.of(type(id));
            case FUNCTION, PROCEDURE -> Set.of("routine " + id.schema() + "." + id.name() + "(" + id.signature() + ")");
            case COLUMN ->
                ((Column) object)
                        .identitySequence()
                        .map(name -> Set.of(relation(id, name)))
                        .orElse(Set.of());
            case SCHEMA,
                    EXTENSION,
                    COLUMN_DEFAULT,
                    SEQUENCE_OWNER,
                    DOMAIN_CONSTRAINT,
                    CAST,
                    ROW_SECURITY,
                    REPLICA_IDENTITY,
                    CLUSTERING,
                    COLUMN_SETTINGS,
                    INDEX_STATISTICS,
                    TRIGGER,
                    COMMENT -> Set.of();
        };
    }

    private static String relation(ObjectId id, String name) {
        return "relation " + id.schema() + "." + name;
    }

    private static String type(ObjectId id) {
        return "type " + id.schema() + "." + id.name();
    }

    private static String constraint(ObjectId id) {
        return "constraint " + id.schema() + "." + id.parent() + "." + id.name();
    }
}
