/* SPDX-License-Identifier: Apache-2.0 */
package io.github.migrationmaven.declaration.jpa;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Keeps the JPA providers from writing to the log of the JVM, where they write when the module has no log library of
 * its own.
 *
 * <p>What they reject is thrown, not logged, so nothing is lost. The loggers are held here because the JVM may forget a
 * logger, and its level, that nobody holds.
 */
final class QuietLoggers implements AutoCloseable {

    private static final List<String> NAMES = List.of("org.hibernate", "org.eclipse.persistence");

    private final Map<Logger, Former> before = new LinkedHashMap<>();

    private record Former(@Nullable Level level) {}

    synchronized void hush() {
        if (before.isEmpty()) {
            for (String name : NAMES) {
                Logger logger = Logger.getLogger(name);
                before.put(logger, new Former(logger.getLevel()));
                logger.setLevel(Level.OFF);
            }
        }
    }

    @Override
    public synchronized void close() {
        before.forEach((logger, former) -> logger.setLevel(former.level()));
        before.clear();
    }
}
