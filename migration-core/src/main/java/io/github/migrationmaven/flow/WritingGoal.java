/* SPDX-License-Identifier: Apache-2.0 */
package io.github.migrationmaven.flow;

import io.github.migrationmaven.report.Result;
import java.util.Locale;

/** A goal that writes files: what an outcome is called when they are in place, and when a dry run leaves them out. */
enum WritingGoal {
    GENERATE(Result.GENERATED, Result.WOULD_GENERATE),
    REGENERATE(Result.GENERATED, Result.WOULD_GENERATE),
    ADOPT(Result.ADOPTED, Result.WOULD_ADOPT);

    private final Result done;
    private final Result rehearsed;

    WritingGoal(Result done, Result rehearsed) {
        this.done = done;
        this.rehearsed = rehearsed;
    }

    Result done() {
        return done;
    }

    Result rehearsed() {
        return rehearsed;
    }

    /** As a user types it. */
    String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
