/* SPDX-License-Identifier: Apache-2.0 */
package io.github.migrationmaven.preflight;

import io.github.migrationmaven.scratch.ScratchServer;
import io.github.migrationmaven.target.DatabaseFacts;

/** Whether a scratch server of the live server's major starts. */
final class ScratchCheck implements Check {

    @Override
    public String name() {
        return "scratch server";
    }

    @Override
    public boolean asksDatabase() {
        return true;
    }

    @Override
    public Finding run(Subject subject) {
        DatabaseFacts facts = subject.database().ask("asking for the version", DatabaseFacts::of);
        ScratchServer server = subject.scratch().apply(facts.major());
        return server.major() == facts.major()
                ? ok("PostgreSQL " + server.version() + " runs")
                : warning(
                        "PostgreSQL %s, and the live server has %s: what they print differently shows as drift"
                                .formatted(server.version(), facts.version()),
                        "Name a server of major " + facts.major() + " in <scratch>.");
    }
}
