/* SPDX-License-Identifier: Apache-2.0 */
package io.github.migrationmaven.preflight;

import io.github.migrationmaven.MigrationException;
import java.sql.SQLException;

/** One thing that has to be right. */
interface Check {

    /** In a word or two, as the table shows it. */
    String name();

    /** Whether it asks the live database, so that it makes no sense where that cannot be reached. */
    boolean asksDatabase();

    /**
     * Looks.
     *
     * @throws SQLException when the live server refuses a question, which is a failure of the check
     * @throws MigrationException as well
     */
    Finding run(Subject subject) throws SQLException;

    default Finding ok(String found) {
        return new Finding(name(), Verdict.OK, found, "");
    }

    default Finding warning(String found, String wayOut) {
        return new Finding(name(), Verdict.WARNING, found, wayOut);
    }

    default Finding failed(String found, String wayOut) {
        return new Finding(name(), Verdict.FAILED, found, wayOut);
    }
}
