/* SPDX-License-Identifier: Apache-2.0 */
package io.github.migrationmaven.scratch;

import java.util.concurrent.Semaphore;

/** The right to make states on a server, until it is closed. Thread-safe. */
public interface Turn extends AutoCloseable {

    /** Gives the right to the next who waits for it. */
    @Override
    void close();

    /** The right that everybody has at any time. */
    static Turn always() {
        return () -> {};
    }

    /** Waits until {@code permit} is free. */
    static Turn waitingFor(Semaphore permit) {
        permit.acquireUninterruptibly();
        return permit::release;
    }
}
