/* SPDX-License-Identifier: Apache-2.0 */
package io.github.migrationmaven.difference;

import io.github.migrationmaven.model.ObjectKind;

/**
 * How a declaration is changed about an object, in words after "either migrate, or".
 *
 * @param withdrawn so that it is no longer declared
 * @param declared so that it is declared again
 * @param changed so that it is declared as the migrations have it
 */
record DeclarationWays(String withdrawn, String declared, String changed) {

    static final String TYPE =
            "give the property the column's type by length, precision, scale or columnDefinition of @Column";
    static final String NULLABLE = "take nullable = false, optional = false or @NotNull off the property";
    static final String NOT_NULL = "say nullable = false or @NotNull at the property";
    static final String IDENTITY = "let @GeneratedValue say what the migrations have";
    static final String EXPRESSION = "let the property say how the migrations generate the column";

    private static final DeclarationWays IN_SQL = new DeclarationWays(
            "take it out of src/main/schema",
            "declare it in src/main/schema",
            "write it in src/main/schema as the migrations have it");

    private static final DeclarationWays TABLE = new DeclarationWays(
            "map the entity on a table that is there with @Table(name = …), or remove it",
            "map an entity on the table again",
            IN_SQL.changed);

    private static final DeclarationWays COLUMN = new DeclarationWays(
            "map the property on a column that is there with @Column(name = …), or make it @Transient",
            "map a property on the column again",
            TYPE);

    private static final DeclarationWays COLUMN_DEFAULT = new DeclarationWays(
            "remove the @ColumnDefault",
            "say it with @ColumnDefault",
            "let @ColumnDefault say what the migrations have");

    private static final DeclarationWays PRIMARY_KEY = new DeclarationWays(
            "let @Id name the columns that are the key in the migrations",
            "let @Id name its columns",
            "let @Id name the columns that are the key in the migrations");

    private static final DeclarationWays UNIQUE_CONSTRAINT = new DeclarationWays(
            "remove unique = true or the @UniqueConstraint",
            "declare it with unique = true or @UniqueConstraint",
            "let the @UniqueConstraint name the columns that the migrations have in it");

    private static final DeclarationWays CHECK_CONSTRAINT = new DeclarationWays(
            "remove the @Check, or the constraint of Bean Validation that brings it",
            "declare it with @Check",
            "let the @Check say what the migrations have");

    private static final DeclarationWays INDEX = new DeclarationWays(
            "remove the @Index, or let it name what the migrations index",
            "declare it with @Index",
            "let the @Index name what the migrations index");

    private static final DeclarationWays FOREIGN_KEY = new DeclarationWays(
            "map the association on the table that the migrations refer to, or give its @JoinColumn a"
                    + " foreignKey = @ForeignKey(NO_CONSTRAINT)",
            "map the association again",
            "map the association as the migrations have it: its target, its columns, @OnDelete");

    private static final DeclarationWays SEQUENCE = new DeclarationWays(
            "name a sequence that is there in @SequenceGenerator(sequenceName = …)",
            "name it in @SequenceGenerator(sequenceName = …)",
            "let allocationSize and initialValue of @SequenceGenerator be what the migrations have");

    private static final DeclarationWays ENUM_TYPE = new DeclarationWays(
            "map the property on a type that is there",
            "map a property on the type again",
            "let the constants of the enum be the labels that the migrations have");

    private static final DeclarationWays COMMENT = new DeclarationWays(
            "remove the @Comment", "declare it with @Comment", "let the @Comment say what the migrations have");

    private static final DeclarationWays SCHEMA =
            new DeclarationWays("name a schema that is there in @Table(schema = …)", IN_SQL.declared, IN_SQL.changed);

    /**
     * The ways for objects of a kind.
     *
     * @param entities whether they take part; what they have no words for stands in SQL
     */
    static DeclarationWays of(ObjectKind kind, boolean entities) {
        return entities ? byEntities(kind) : IN_SQL;
    }

    private static DeclarationWays byEntities(ObjectKind kind) {
        return switch (kind) {
            case TABLE -> TABLE;
            case COLUMN -> COLUMN;
            case COLUMN_DEFAULT -> COLUMN_DEFAULT;
            case PRIMARY_KEY -> PRIMARY_KEY;
            case UNIQUE_CONSTRAINT -> UNIQUE_CONSTRAINT;
            case CHECK_CONSTRAINT -> CHECK_CONSTRAINT;
            case INDEX -> INDEX;
            case FOREIGN_KEY -> FOREIGN_KEY;
            case SEQUENCE -> SEQUENCE;
            case ENUM_TYPE -> ENUM_TYPE;
            case COMMENT -> COMMENT;
            case SCHEMA -> SCHEMA;
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
                    TRIGGER -> IN_SQL;
        };
    }
}
