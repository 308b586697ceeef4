/* SPDX-License-Identifier: Apache-2.0 */
package io.github.migrationmaven.preflight;

import io.github.migrationmaven.target.DatabaseFacts;

/** Whether the database can be changed at all: it is no replica and not read-only. */
final class WritableCheck implements Check {

    @Override
    public String name() {
        return "writable";
    }

    @Override
    public boolean asksDatabase() {
        return true;
    }

    @Override
    public Finding run(Subject subject) {
        DatabaseFacts facts = subject.database().ask("asking whether it is a replica", DatabaseFacts::of);
        return facts.writesNothing()
                ? failed(
                        facts.replica() ? "the server is a replica" : "transactions are read-only",
                        "Name the primary server in <target><url>.")
                : ok("it is no replica, and transactions may write");
    }
}
