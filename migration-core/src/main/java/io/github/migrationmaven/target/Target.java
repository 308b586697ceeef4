/* SPDX-License-Identifier: Apache-2.0 */
package io.github.migrationmaven.target;

import static java.util.Objects.requireNonNull;

import java.time.Duration;
import java.util.Optional;

/**
 * The live database of a module.
 *
 * @param access how it is reached
 * @param environment the name under which {@code <environments>} has it; absent where it has none
 * @param maxRows how many rows it may have for a goal that deletes them, without being named; 0 or more
 * @param lockTimeout how long a statement waits for a lock, more than zero
 */
public record Target(TargetAccess access, Optional<String> environment, long maxRows, Duration lockTimeout) {

    /** What a development database holds at the most, unless the project says otherwise. */
    public static final long DEFAULT_MAX_ROWS = 10_000;

    /** How long others are waited for, unless the project says otherwise. */
    public static final Duration DEFAULT_LOCK_TIMEOUT = Duration.ofSeconds(10);

    public Target {
        requireNonNull(access, "access is null");
        requireNonNull(environment, "environment is null");
        if (maxRows < 0 || lockTimeout.isNegative() || lockTimeout.isZero()) {
            throw new IllegalArgumentException("maxRows is " + maxRows + ", lockTimeout is " + lockTimeout);
        }
    }

    /** A target of no environment, with the usual limits. */
    public static Target of(TargetAccess access) {
        return new Target(access, Optional.empty(), DEFAULT_MAX_ROWS, DEFAULT_LOCK_TIMEOUT);
    }
}
