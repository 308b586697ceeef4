/* SPDX-License-Identifier: Apache-2.0 */
package io.github.migrationmaven.report;

/** What became of a module, in a word of the table. */
public enum Result {
    /** New migrations were proven and published. */
    GENERATED("generated", true),
    /** New migrations were proven, and a dry run leaves it at that. */
    WOULD_GENERATE("would generate", true),
    /** What the module declares and what is accepted is written down. */
    ADOPTED("adopted", true),
    /** The same, and a dry run leaves it at that. */
    WOULD_ADOPT("would adopt", true),
    /** The migrations lead to the declaration, and nothing is left out of the comparison. */
    IN_SYNC("in sync", true),
    /** What is managed agrees, but there are objects that nobody compared. */
    PARTLY_IN_SYNC("partly in sync", true),
    /** The live database is empty, and its schemas are there. */
    CLEANED("cleaned", true),
    /** A dry run has left it as it was. */
    WOULD_CLEAN("would clean", true),
    /** Migrations were applied to the live database. */
    APPLIED("applied", true),
    /** A dry run has applied none of them. */
    WOULD_APPLY("would apply", true),
    /** The live database has all migrations. */
    UP_TO_DATE("up to date", true),
    /** All checks went well. */
    READY("ready", true),
    /** Nothing was done, because another module of the run failed before. */
    NOT_REACHED("not reached", false),
    /** What was to be written was proven but not published, because another module of the run failed. */
    NOT_PUBLISHED("not published", false),
    /** A change waits for a decision of the project, or PostgreSQL offers no way to carry it out. */
    REFUSED("refused", false),
    /** Migrations and declaration disagree. */
    DRIFT("drift", false),
    /** Something that had to be done could not be done. */
    FAILED("failed", false);

    private final String word;
    private final boolean promiseKept;

    Result(String word, boolean promiseKept) {
        this.word = word;
        this.promiseKept = promiseKept;
    }

    /** The word that the table shows. */
    public String word() {
        return word;
    }

    /** Whether everything happened that the goal promises; otherwise the build fails. */
    public boolean promiseKept() {
        return promiseKept;
    }
}
