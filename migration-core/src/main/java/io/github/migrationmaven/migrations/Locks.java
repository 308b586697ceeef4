/* SPDX-License-Identifier: Apache-2.0 */
package io.github.migrationmaven.migrations;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** The locks of several modules. They are taken in the order of the paths, so that two runs cannot block each other. */
final class Locks implements AutoCloseable {

    private final List<WorkArea.Lock> held = new ArrayList<>();

    private Locks() {}

    static Locks of(List<Path> modules, Disk disk, Duration patience) throws IOException {
        Locks locks = new Locks();
        boolean complete = false;
        try {
            for (Path module : modules.stream().distinct().sorted().toList()) {
                locks.held.add(new WorkArea(module).lock(disk, patience));
            }
            complete = true;
            return locks;
        } finally {
            if (!complete) {
                locks.close();
            }
        }
    }

    /** @throws IllegalStateException once they have been let go */
    void requireHeld() {
        if (held.isEmpty()) {
            throw new IllegalStateException("No module is locked.");
        }
    }

    @Override
    public void close() throws IOException {
        for (WorkArea.Lock lock : held) {
            lock.close();
        }
        held.clear();
    }
}
