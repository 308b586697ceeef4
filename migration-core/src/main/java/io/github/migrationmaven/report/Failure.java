/* SPDX-License-Identifier: Apache-2.0 */
package io.github.migrationmaven.report;

import static java.util.Objects.requireNonNull;

import io.github.migrationmaven.ErrorCode;
import io.github.migrationmaven.MigrationException;

/**
 * Why a module's promise was not kept.
 *
 * @param reason the whole text, several lines where needed, with what to do about it
 */
public record Failure(ErrorCode code, String reason) {

    public Failure {
        requireNonNull(code, "code is null");
        requireNonNull(reason, "reason is null");
    }

    public static Failure of(MigrationException exception) {
        return new Failure(exception.code(), exception.problem() + "\n" + exception.advice());
    }
}
