/* SPDX-License-Identifier: Apache-2.0 */
package io.github.migrationmaven.maven.session;

/** The way out that every failure to have a server of our own shares. */
final class ScratchAdvice {

    /** The XML that names a server. */
    static final String URL = "<scratch><url>jdbc:postgresql://localhost:5432/postgres</url></scratch>.";

    private ScratchAdvice() {}
}
