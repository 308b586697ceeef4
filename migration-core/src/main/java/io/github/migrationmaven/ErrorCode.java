/* SPDX-License-Identifier: Apache-2.0 */
package io.github.migrationmaven;

/**
 * Stable words for everything that can go wrong, each with a section of its own in {@code docs/errors.md}.
 *
 * <p>Codes are never renamed: scripts and search engines know them.
 */
public enum ErrorCode {
    /** Some drops, narrowings or look-alike renames wait for a decision of the project. */
    CHANGES_NOT_DECIDED(Kind.PROJECT),

    /** Something that only the migrations have stands in the way of what the module declares. */
    MAPPING_BLOCKED(Kind.PROJECT),
    /** PostgreSQL offers no way to carry out a change. */
    CHANGE_NOT_SUPPORTED(Kind.PROJECT),
    /** Objects depend on each other in a circle that PostgreSQL offers no way to break. */
    DEPENDENCY_CYCLE(Kind.PROJECT),
    /** A plugin parameter has a value that cannot be used. */
    CONFIGURATION_INVALID(Kind.PROJECT),
    /** A goal that looks at classes runs where nothing was compiled. */
    CLASSES_MISSING(Kind.PROJECT),
    /** The plugin itself failed. */
    UNEXPECTED(Kind.ENVIRONMENT),
    /** A module has migrations or entities on its class path, but nothing that declares its schema. */
    DECLARATION_MISSING(Kind.PROJECT),
    /** A statement of an SQL declaration does not run. */
    DECLARATION_SQL_FAILED(Kind.PROJECT),
    /** The module's JPA provider rejects its entities. */
    ENTITIES_REJECTED(Kind.PROJECT),
    /** The classes that jOOQ generated cannot be used. */
    JOOQ_CLASSES_REJECTED(Kind.PROJECT),
    /** What the model database has cannot be made on the scratch server. */
    MODEL_NOT_COPIED(Kind.PROJECT),
    /** A migration of the module does not run on an empty database. */
    REPLAY_FAILED(Kind.PROJECT),
    /** Two migrations have one version, or a file's name is not one that Flyway reads. */
    MIGRATION_NAMES_INVALID(Kind.PROJECT),
    /** Models and migrations disagree. */
    DRIFT_FOUND(Kind.PROJECT),
    /** A module's migrations are proven, but another module of the run failed. */
    NOT_PUBLISHED(Kind.PROJECT),
    /** The build's copy of the migrations is not what the migrations are. */
    OUTPUT_DIFFERS(Kind.PROJECT),
    /** Migrations insert rows that new ones would not. */
    REFERENCE_ROWS_NOT_DECIDED(Kind.PROJECT),
    /** The folder in which files are proven cannot be made or removed. */
    TEMPORARY_FOLDER_FAILED(Kind.ENVIRONMENT),
    /** A draft does not lead to the desired state. */
    PROOF_FAILED(Kind.PROJECT),
    /** A migration directory cannot be written, or a written file does not read back as it was written. */
    PUBLISH_FAILED(Kind.ENVIRONMENT),
    /** No scratch server could be had. */
    SCRATCH_FAILED(Kind.ENVIRONMENT),
    /** The folder for unpacked PostgreSQL binaries and data directories cannot be used. */
    SCRATCH_CACHE_UNUSABLE(Kind.ENVIRONMENT),
    /** Somebody is connected to a scratch database that is to be copied. */
    SCRATCH_DATABASE_IN_USE(Kind.ENVIRONMENT),
    /** The one scratch database of a user who may create none is not empty. */
    SCRATCH_DATABASE_NOT_EMPTY(Kind.ENVIRONMENT),
    /** A migration makes a role that another open scratch database has brought already. */
    SCRATCH_ROLE_CONFLICT(Kind.ENVIRONMENT),
    /** The user of the scratch server lacks a privilege. */
    SCRATCH_PRIVILEGE_MISSING(Kind.ENVIRONMENT),
    /** The scratch server went away while a module was worked on. */
    SCRATCH_SERVER_GONE(Kind.ENVIRONMENT),
    /** The scratch server cannot be reached, or is none that can be used. */
    SCRATCH_SERVER_UNUSABLE(Kind.ENVIRONMENT),
    /** A catalog could not be read. */
    CATALOG_NOT_READABLE(Kind.ENVIRONMENT),
    /** A module has Java migrations, which cannot be replayed. */
    JAVA_MIGRATION_NOT_SUPPORTED(Kind.PROJECT),
    /** A database does not answer or does not let the user in. */
    DATABASE_NOT_REACHABLE(Kind.ENVIRONMENT),
    /** Somebody else holds a lock on what a goal works on in a live database. */
    DATABASE_LOCKED(Kind.ENVIRONMENT),
    /** A goal works on live databases, and a module has none. */
    TARGET_MISSING(Kind.PROJECT),
    /** A live database refuses a statement. */
    TARGET_FAILED(Kind.ENVIRONMENT),
    /** A database that matters is not emptied unless it is named. */
    TARGET_PROTECTED(Kind.PROJECT),
    /** A goal that deletes rows was not confirmed. */
    NOT_CONFIRMED(Kind.PROJECT),
    /** A database is not emptied because other things would go with it, or the user may not. */
    CLEANUP_REFUSED(Kind.PROJECT),
    /** A database could not be emptied. */
    CLEANUP_FAILED(Kind.ENVIRONMENT),
    /** What a database says of its applied migrations does not fit the module's files. */
    HISTORY_UNUSABLE(Kind.PROJECT),
    /** A live database is not as its applied migrations have left it. */
    LIVE_DRIFT_FOUND(Kind.PROJECT),
    /** A migration failed on a live database. */
    APPLY_FAILED(Kind.PROJECT),
    /** A module was not worked on because another one failed. */
    NOT_REACHED(Kind.PROJECT),
    /** Something that a goal needs is not as it has to be. */
    PREFLIGHT_FAILED(Kind.ENVIRONMENT),
    /** An accepted difference is another one by now. */
    ACCEPTED_DIFFERENCE_CHANGED(Kind.PROJECT),
    /** A difference cannot be accepted, or not without another one. */
    ACCEPTED_DIFFERENCE_IMPOSSIBLE(Kind.PROJECT),
    /** The file of accepted differences cannot be read. */
    ACCEPTED_FILE_INVALID(Kind.PROJECT),
    /** A module that was adopted has differences that are new since then. */
    ADOPTED_ALREADY(Kind.PROJECT),
    /** A module is to be adopted that has no migrations. */
    NOTHING_TO_ADOPT(Kind.PROJECT),
    /** The file of declared objects cannot be read. */
    DECLARED_CATALOG_INVALID(Kind.PROJECT);

    /** Who can mend it. */
    public enum Kind {
        /** The author of the project. */
        PROJECT,
        /** Whoever looks after the machine, the network or the cluster. */
        ENVIRONMENT
    }

    private final Kind kind;

    ErrorCode(Kind kind) {
        this.kind = kind;
    }

    public Kind kind() {
        return kind;
    }
}
