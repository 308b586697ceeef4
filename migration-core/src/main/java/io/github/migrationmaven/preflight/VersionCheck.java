/* SPDX-License-Identifier: Apache-2.0 */
package io.github.migrationmaven.preflight;

import io.github.migrationmaven.target.DatabaseFacts;

/** Which PostgreSQL it is, and whether a scratch server can be of the same major. */
final class VersionCheck implements Check {

    private static final int OLDEST = 14;
    private static final int NEWEST = 18;

    @Override
    public String name() {
        return "version";
    }

    @Override
    public boolean asksDatabase() {
        return true;
    }

    @Override
    public Finding run(Subject subject) {
        DatabaseFacts facts = subject.database().ask("asking for the version", DatabaseFacts::of);
        return finding(facts.major(), facts.version());
    }

    Finding finding(int major, String version) {
        if (major < OLDEST || major > NEWEST) {
            return failed(
                    "PostgreSQL %s; scratch servers are there for %d to %d".formatted(version, OLDEST, NEWEST),
                    "Name a server of that major in <scratch><url>, or take a newer release of this plugin.");
        }
        return ok("PostgreSQL " + version + ", of which scratch servers are made too");
    }
}
