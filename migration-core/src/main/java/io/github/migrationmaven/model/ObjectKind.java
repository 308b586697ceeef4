/* SPDX-License-Identifier: Apache-2.0 */
package io.github.migrationmaven.model;

/**
 * The kinds of objects that are managed, in the order in which PostgreSQL can create them when nothing else decides.
 *
 * <p>{@link #word()} is the kind in PostgreSQL's own words, as in {@code DROP MATERIALIZED VIEW}.
 */
public enum ObjectKind {
    SCHEMA("SCHEMA"),
    EXTENSION("EXTENSION"),
    ENUM_TYPE("TYPE"),
    DOMAIN("DOMAIN"),
    SEQUENCE("SEQUENCE"),
    FUNCTION("FUNCTION"),
    PROCEDURE("PROCEDURE"),
    CAST("CAST"),
    TABLE("TABLE"),
    COLUMN("COLUMN"),
    COLUMN_DEFAULT("DEFAULT"),
    SEQUENCE_OWNER("SEQUENCE OWNER"),
    DOMAIN_CONSTRAINT("CONSTRAINT"),
    PRIMARY_KEY("CONSTRAINT"),
    UNIQUE_CONSTRAINT("CONSTRAINT"),
    CHECK_CONSTRAINT("CONSTRAINT"),
    EXCLUSION_CONSTRAINT("CONSTRAINT"),
    INDEX("INDEX"),
    FOREIGN_KEY("CONSTRAINT"),
    VIEW("VIEW"),
    MATERIALIZED_VIEW("MATERIALIZED VIEW"),
    ROW_SECURITY("ROW SECURITY"),
    REPLICA_IDENTITY("REPLICA IDENTITY"),
    CLUSTERING("CLUSTERING"),
    COLUMN_SETTINGS("COLUMN SETTINGS"),
    INDEX_STATISTICS("INDEX STATISTICS"),
    TRIGGER("TRIGGER"),
    COMMENT("COMMENT");

    private final String word;

    ObjectKind(String word) {
        this.word = word;
    }

    public String word() {
        return word;
    }
}
