/* SPDX-License-Identifier: Apache-2.0 */
package io.github.migrationmaven.preflight;

/** Which programs take part. */
final class ToolsCheck implements Check {

    @Override
    public String name() {
        return "versions";
    }

    @Override
    public boolean asksDatabase() {
        return false;
    }

    @Override
    public Finding run(Subject subject) {
        return ok(String.join(", ", subject.tools()));
    }
}
