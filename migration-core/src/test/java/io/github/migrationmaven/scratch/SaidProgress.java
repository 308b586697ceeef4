/* SPDX-License-Identifier: Apache-2.0 */
package io.github.migrationmaven.scratch;

import io.github.migrationmaven.Progress;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** Remembers what was said. */
final class SaidProgress implements Progress {

    final List<String> stages = new CopyOnWriteArrayList<>();
    final List<String> warnings = new CopyOnWriteArrayList<>();

    @Override
    public void stage(String text) {
        stages.add(text);
    }

    @Override
    public void warn(String text) {
        warnings.add(text);
    }
}
