/* SPDX-License-Identifier: Apache-2.0 */
package io.github.migrationmaven.difference;

import io.github.migrationmaven.model.ObjectKind;

/** What to change in a declaration that has entities; what entities have no words for stands in its SQL. */
final class Annotations {

    static final String TYPE =
            "give the property the column's type by length, precision, scale or columnDefinition of @Column";
    static final String NULLABLE = "take nullable = false, optional = false or @NotNull off the property";
    static final String NOT_NULL = "say nullable = false or @NotNull at the property";
    static final String IDENTITY = "let @GeneratedValue say what the migrations have";
    static final String EXPRESSION = "let the property say how the migrations generate the column";

    private Annotations() {}

    /** How it is no longer declared. */
    static String withdrawn(ObjectKind kind) {
        return switch (kind) {
            case TABLE -> "map the entity on a table that is there with @Table(name = …), or remove it";
            case COLUMN -> "map the property on a column that is there with @Column(name = …), or make it @Transient";
            case COLUMN_DEFAULT -> "remove the @ColumnDefault";
            case PRIMARY_KEY -> "let @Id name the columns that are the key in the migrations";
            case UNIQUE_CONSTRAINT -> "remove unique = true or the @UniqueConstraint";
            case CHECK_CONSTRAINT -> "remove the @Check, or the constraint of Bean Validation that brings it";
            case INDEX -> "remove the @Index, or let it name what the migrations index";
            case FOREIGN_KEY ->
                "map the association on the table that the migrations refer to, or give its @JoinColumn a"
                        + " foreignKey = @ForeignKey(NO_CONSTRAINT)";
            case SEQUENCE -> "name a sequence that is there in @SequenceGenerator(sequenceName = …)";
            case ENUM_TYPE -> "map the property on a type that is there";
            case COMMENT -> "remove the @Comment";
            case SCHEMA -> "name a schema that is there in @Table(schema = …)";
            case EXTENSION,
                    DOMAIN,
                    CAST,
                    FUNCTION,
                    PROCEDURE,
                    SEQUENCE_OWNER,
                    DOMAIN_CONSTRAINT,
                    EXCLUSION_CONSTRAINT,
                    VIEW,
                    MATERIALIZED_VIEW,
                    ROW_SECURITY,
                    REPLICA_IDENTITY,
                    CLUSTERING,
                    COLUMN_SETTINGS,
                    INDEX_STATISTICS,
                    TRIGGER -> "take it out of src/main/schema";
        };
    }

    /** How it is declared again. */
    static String declared(ObjectKind kind) {
        return switch (kind) {
            case TABLE -> "map an entity on the table again";
            case COLUMN -> "map a property on the column again";
            case COLUMN_DEFAULT -> "say it with @ColumnDefault";
            case PRIMARY_KEY -> "let @Id name its columns";
            case UNIQUE_CONSTRAINT -> "declare it with unique = true or @UniqueConstraint";
            case CHECK_CONSTRAINT -> "declare it with @Check";
            case INDEX -> "declare it with @Index";
            case FOREIGN_KEY -> "map the association again";
            case SEQUENCE -> "name it in @SequenceGenerator(sequenceName = …)";
            case ENUM_TYPE -> "map a property on the type again";
            case COMMENT -> "declare it with @Comment";
            case SCHEMA,
                    EXTENSION,
                    DOMAIN,
                    CAST,
                    FUNCTION,
                    PROCEDURE,
                    SEQUENCE_OWNER,
                    DOMAIN_CONSTRAINT,
                    EXCLUSION_CONSTRAINT,
                    VIEW,
                    MATERIALIZED_VIEW,
                    ROW_SECURITY,
                    REPLICA_IDENTITY,
                    CLUSTERING,
                    COLUMN_SETTINGS,
                    INDEX_STATISTICS,
                    TRIGGER -> "declare it in src/main/schema";
        };
    }

    /** How it is declared as the migrations have it. */
    static String changed(ObjectKind kind) {
        return switch (kind) {
            case COLUMN_DEFAULT -> "let @ColumnDefault say what the migrations have";
            case PRIMARY_KEY -> "let @Id name the columns that are the key in the migrations";
            case UNIQUE_CONSTRAINT -> "let the @UniqueConstraint name the columns that the migrations have in it";
            case CHECK_CONSTRAINT -> "let the @Check say what the migrations have";
            case INDEX -> "let the @Index name what the migrations index";
            case FOREIGN_KEY -> "map the association as the migrations have it: its target, its columns, @OnDelete";
            case SEQUENCE -> "let allocationSize and initialValue of @SequenceGenerator be what the migrations have";
            case ENUM_TYPE -> "let the constants of the enum be the labels that the migrations have";
            case COMMENT -> "let the @Comment say what the migrations have";
            case COLUMN -> TYPE;
            case TABLE,
                    SCHEMA,
                    EXTENSION,
                    DOMAIN,
                    CAST,
                    FUNCTION,
                    PROCEDURE,
                    SEQUENCE_OWNER,
                    DOMAIN_CONSTRAINT,
                    EXCLUSION_CONSTRAINT,
                    VIEW,
                    MATERIALIZED_VIEW,
                    ROW_SECURITY,
                    REPLICA_IDENTITY,
                    CLUSTERING,
                    COLUMN_SETTINGS,
                    INDEX_STATISTICS,
                    TRIGGER -> "write it in src/main/schema as the migrations have it";
        };
    }
}
