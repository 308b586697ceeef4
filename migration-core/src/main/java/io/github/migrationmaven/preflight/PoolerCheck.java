/* SPDX-License-Identifier: Apache-2.0 */
package io.github.migrationmaven.preflight;

import io.github.migrationmaven.target.DatabaseFacts;

/**
 * Whether a pooler in transaction mode stands before the server: then two connections that are open at once may have
 * one server process, and neither locks nor settings of a session hold.
 */
final class PoolerCheck implements Check {

    @Override
    public String name() {
        return "pooler";
    }

    @Override
    public boolean asksDatabase() {
        return true;
    }

    @Override
    public Finding run(Subject subject) {
        int other = subject.database()
                .ask(
                        "looking for a pooler",
                        first -> subject.database()
                                        .ask("looking for a pooler", DatabaseFacts::of)
                                        .process()
                                - DatabaseFacts.of(first).process());
        return other == 0
                ? failed(
                        "a pooler in transaction mode stands before the server: two open connections have one process",
                        "Name the server itself in <target><url>, or a pool in session mode.")
                : ok("every connection has a process of its own");
    }
}
