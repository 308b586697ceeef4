/* SPDX-License-Identifier: Apache-2.0 */
package io.github.migrationmaven.difference;

import io.github.migrationmaven.diff.Change;
import io.github.migrationmaven.difference.Difference.Ways;
import io.github.migrationmaven.model.Column;
import io.github.migrationmaven.model.ObjectId;
import io.github.migrationmaven.model.ObjectKind;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** The two ways to end a difference: what a migration does, and what to change in the declaration. */
final class WaysOut {

    static final String MISSING = "declared, and missing in the migrations";
    static final String OTHER = "declared otherwise than in the migrations";
    static final String GONE = "in the migrations, and no longer declared";
    static final String UNNAMED = "in the migrations, and not declared";

    private static final Set<ObjectKind> HOLDS_DATA =
            EnumSet.of(ObjectKind.TABLE, ObjectKind.COLUMN, ObjectKind.SEQUENCE);

    private WaysOut() {}

    /** @param open whether entities take part in the declaration */
    static Ways of(Change change, boolean open) {
        ObjectId id = change.id();
        DeclarationWays ways = DeclarationWays.of(id.kind(), open);
        if (change instanceof Change.Create) {
            return new Ways(MISSING, created(id.kind()), ways.withdrawn());
        }
        if (change instanceof Change.Drop) {
            return new Ways(open ? GONE : UNNAMED, dropped(id.kind()), ways.declared());
        }
        Change.Alter alter = (Change.Alter) change;
        if (alter.before() instanceof Column before && alter.after() instanceof Column after) {
            return column(before, after, open);
        }
        return new Ways(OTHER, altered(id.kind()), ways.changed());
    }

    private static Ways column(Column before, Column after, boolean open) {
        List<String> statements = new ArrayList<>();
        List<String> annotations = new ArrayList<>();
        if (!before.type().equals(after.type()) || !before.collation().equals(after.collation())) {
            statements.add("ALTER COLUMN … TYPE");
            annotations.add(DeclarationWays.TYPE);
        }
        if (before.notNull() != after.notNull()) {
            statements.add(after.notNull() ? "SET NOT NULL" : "DROP NOT NULL");
            annotations.add(after.notNull() ? DeclarationWays.NULLABLE : DeclarationWays.NOT_NULL);
        }
        if (!before.identity().equals(after.identity())) {
            statements.add(after.identity().isPresent() ? "ALTER COLUMN … IDENTITY" : "DROP IDENTITY");
            annotations.add(DeclarationWays.IDENTITY);
        }
        if (!before.generated().equals(after.generated())) {
            statements.add(after.generated().isPresent() ? "ADD COLUMN … GENERATED" : "DROP EXPRESSION");
            annotations.add(DeclarationWays.EXPRESSION);
        }
        return new Ways(
                OTHER,
                String.join(", ", statements),
                open
                        ? String.join("; ", annotations)
                        : DeclarationWays.of(ObjectKind.COLUMN, false).changed());
    }

    private static String created(ObjectKind kind) {
        return switch (kind) {
            case COLUMN -> "ADD COLUMN";
            case COLUMN_DEFAULT -> "SET DEFAULT";
            case COMMENT -> "COMMENT ON";
            case PRIMARY_KEY -> "ADD PRIMARY KEY";
            case UNIQUE_CONSTRAINT -> "ADD UNIQUE";
            case CHECK_CONSTRAINT, DOMAIN_CONSTRAINT -> "ADD CHECK";
            case EXCLUSION_CONSTRAINT -> "ADD EXCLUDE";
            case FOREIGN_KEY -> "ADD FOREIGN KEY";
            case SEQUENCE_OWNER -> "ALTER SEQUENCE … OWNED BY";
            case ROW_SECURITY, REPLICA_IDENTITY, CLUSTERING, COLUMN_SETTINGS -> "ALTER TABLE";
            case INDEX_STATISTICS -> "ALTER INDEX";
            case SCHEMA,
                    EXTENSION,
                    ENUM_TYPE,
                    DOMAIN,
                    CAST,
                    SEQUENCE,
                    FUNCTION,
                    PROCEDURE,
                    TABLE,
                    INDEX,
                    VIEW,
                    MATERIALIZED_VIEW,
                    TRIGGER -> "CREATE " + kind.word();
        };
    }

    private static String altered(ObjectKind kind) {
        return switch (kind) {
            case COLUMN_DEFAULT -> "SET DEFAULT";
            case VIEW, FUNCTION, PROCEDURE -> "CREATE OR REPLACE " + kind.word();
            case PRIMARY_KEY,
                    UNIQUE_CONSTRAINT,
                    CHECK_CONSTRAINT,
                    DOMAIN_CONSTRAINT,
                    EXCLUSION_CONSTRAINT,
                    FOREIGN_KEY -> "DROP CONSTRAINT, " + created(kind);
            case CAST, INDEX, MATERIALIZED_VIEW, TRIGGER -> "DROP " + kind.word() + ", " + created(kind);
            case SCHEMA, EXTENSION, ENUM_TYPE, DOMAIN, SEQUENCE, TABLE, COLUMN -> "ALTER " + kind.word();
            case COMMENT,
                    SEQUENCE_OWNER,
                    ROW_SECURITY,
                    REPLICA_IDENTITY,
                    CLUSTERING,
                    COLUMN_SETTINGS,
                    INDEX_STATISTICS -> created(kind);
        };
    }

    private static String dropped(ObjectKind kind) {
        String statement = switch (kind) {
            case COLUMN_DEFAULT -> "DROP DEFAULT";
            case COMMENT -> "COMMENT ON … IS NULL";
            case PRIMARY_KEY,
                    UNIQUE_CONSTRAINT,
                    CHECK_CONSTRAINT,
                    DOMAIN_CONSTRAINT,
                    EXCLUSION_CONSTRAINT,
                    FOREIGN_KEY -> "DROP CONSTRAINT";
            case SEQUENCE_OWNER, ROW_SECURITY, REPLICA_IDENTITY, CLUSTERING, COLUMN_SETTINGS, INDEX_STATISTICS ->
                created(kind);
            case SCHEMA,
                    EXTENSION,
                    ENUM_TYPE,
                    DOMAIN,
                    CAST,
                    SEQUENCE,
                    FUNCTION,
                    PROCEDURE,
                    TABLE,
                    COLUMN,
                    INDEX,
                    VIEW,
                    MATERIALIZED_VIEW,
                    TRIGGER -> "DROP " + kind.word();
        };
        return HOLDS_DATA.contains(kind)
                ? statement + ", once it is decided with -Dmigration.allow=drop:NAME"
                : statement;
    }
}
