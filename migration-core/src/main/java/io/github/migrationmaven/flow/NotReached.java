/* SPDX-License-Identifier: Apache-2.0 */
package io.github.migrationmaven.flow;

import io.github.migrationmaven.ErrorCode;
import io.github.migrationmaven.MigrationException;
import io.github.migrationmaven.report.Findings;
import io.github.migrationmaven.report.Outcome;
import java.time.Duration;

/** The outcome of a module that was left alone because of another one. */
final class NotReached {

    private NotReached() {}

    static Outcome because(String module, String broken, Duration time) {
        return Outcome.of(
                module,
                new MigrationException(
                        ErrorCode.NOT_REACHED,
                        "Nothing was done to the database of " + module + ", because of module " + broken + ".",
                        "Mend module " + broken + ", or leave it out with -Dmigration.service=" + module + "."),
                Findings.none(),
                time);
    }
}
