/* SPDX-License-Identifier: Apache-2.0 */
package io.github.migrationmaven.preflight;

/** What a check came to. */
public enum Verdict {
    /** As it has to be. */
    OK("ok"),
    /** Worth knowing; stops nothing. */
    WARNING("warning"),
    /** A goal that needs this does not begin. */
    FAILED("failed"),
    /** Not looked at, because something before it failed. */
    SKIPPED("skipped");

    private final String word;

    Verdict(String word) {
        this.word = word;
    }

    /** The word that the table shows. */
    public String word() {
        return word;
    }
}
