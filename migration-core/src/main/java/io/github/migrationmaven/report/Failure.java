/* SPDX-License-Identifier: Apache-2.0 */
package io.github.migrationmaven.report;

import static java.util.Objects.requireNonNull;

import io.github.migrationmaven.ErrorCode;
import io.github.migrationmaven.MigrationException;
import java.util.Optional;

/**
 * Why a module's promise was not kept.
 *
 * @param reason the whole text, several lines where needed, with what to do about it
 * @param cause the exception that says so, for its stack trace; absent when none was thrown
 */
public record Failure(ErrorCode code, String reason, Optional<MigrationException> cause) {

    public Failure {
        requireNonNull(code, "code is null");
        requireNonNull(reason, "reason is null");
        requireNonNull(cause, "cause is null");
    }

    /** A failure that is no exception. */
    public Failure(ErrorCode code, String reason) {
        this(code, reason, Optional.empty());
    }

    public static Failure of(MigrationException exception) {
        return new Failure(exception.code(), exception.problem() + "\n" + exception.advice(), Optional.of(exception));
    }
}
