/* SPDX-License-Identifier: Apache-2.0 */
package io.github.migrationmaven;

/** Receives what a run has to say while it works. Called from several threads. */
public interface Progress {

    /** A stage of the work on one module begins, in a few words such as {@code replaying 12 migrations}. */
    void stage(String text);

    /** Something the user should know and that stops nothing. */
    void warn(String text);

    /** Says nothing. */
    static Progress silent() {
        return new Progress() {
            @Override
            public void stage(String text) {}

            @Override
            public void warn(String text) {}
        };
    }
}
