/* SPDX-License-Identifier: Apache-2.0 */
package io.github.migrationmaven.scratch;

import io.github.migrationmaven.Progress;
import java.util.function.BooleanSupplier;

/** Passes warnings on while a server is up: what stays behind in a server of ours that is gone is gone with it. */
record WhileUp(Progress progress, BooleanSupplier up) implements Progress {

    @Override
    public void stage(String text) {
        progress.stage(text);
    }

    @Override
    public void warn(String text) {
        if (up.getAsBoolean()) {
            progress.warn(text);
        }
    }
}
