/* SPDX-License-Identifier: Apache-2.0 */
package io.github.migrationmaven.flyway;

import static java.util.Objects.requireNonNull;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Duration;

/**
 * How Flyway reads and runs files.
 *
 * @param encoding {@code encoding} of the files
 * @param mixed {@code mixed}: whether a file may hold statements that refuse a transaction beside others
 * @param group {@code group}: whether all pending migrations run in one transaction
 * @param outOfOrder {@code outOfOrder}: whether a migration older than the newest applied one is still run
 * @param timeout how long a whole run may take, more than zero
 */
public record Execution(Charset encoding, boolean mixed, boolean group, boolean outOfOrder, Duration timeout) {

    public Execution {
        requireNonNull(encoding, "encoding is null");
        if (timeout.isNegative() || timeout.isZero()) {
            throw new IllegalArgumentException("The timeout is not more than zero: " + timeout);
        }
    }

    /** Flyway's defaults, and ten minutes. */
    public static Execution defaults() {
        return new Execution(StandardCharsets.UTF_8, false, false, false, Duration.ofMinutes(10));
    }

    public Execution withEncoding(Charset other) {
        return new Execution(other, mixed, group, outOfOrder, timeout);
    }

    public Execution withMixed(boolean other) {
        return new Execution(encoding, other, group, outOfOrder, timeout);
    }

    public Execution withGroup(boolean other) {
        return new Execution(encoding, mixed, other, outOfOrder, timeout);
    }

    public Execution withOutOfOrder(boolean other) {
        return new Execution(encoding, mixed, group, other, timeout);
    }

    public Execution withTimeout(Duration other) {
        return new Execution(encoding, mixed, group, outOfOrder, other);
    }
}
