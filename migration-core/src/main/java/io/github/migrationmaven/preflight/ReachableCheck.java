/* SPDX-License-Identifier: Apache-2.0 */
package io.github.migrationmaven.preflight;

import io.github.migrationmaven.target.DatabaseFacts;

/** Whether the server answers and lets the user in. */
final class ReachableCheck implements Check {

    @Override
    public String name() {
        return "database";
    }

    @Override
    public boolean asksDatabase() {
        return true;
    }

    @Override
    public Finding run(Subject subject) {
        DatabaseFacts facts = subject.database().ask("connecting", DatabaseFacts::of);
        return ok("%s answers; database %s, user %s"
                .formatted(subject.database().settings().address(), facts.database(), facts.user()));
    }
}
