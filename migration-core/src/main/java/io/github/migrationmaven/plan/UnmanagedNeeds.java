/* SPDX-License-Identifier: Apache-2.0 */
package io.github.migrationmaven.plan;

import io.github.migrationmaven.ErrorCode;
import io.github.migrationmaven.MigrationException;
import io.github.migrationmaven.model.ObjectId;
import io.github.migrationmaven.model.UnmanagedDependent;

/** Refuses what PostgreSQL would not let happen, because something depends on it that nobody here can make again. */
final class UnmanagedNeeds {

    private UnmanagedNeeds() {}

    /**
     * @throws MigrationException with {@link ErrorCode#CHANGE_NOT_SUPPORTED} that names the object that has to go and
     *     what needs it
     */
    static void check(Operations operations) {
        for (UnmanagedDependent dependent : operations.current().unmanagedDependents()) {
            if (dependent.partOf().stream().noneMatch(operations::goes)) {
                dependent.needs().stream()
                        .filter(operations::cannotKeep)
                        .findFirst()
                        .ifPresent(id -> refuse(id, dependent));
            }
        }
    }

    private static void refuse(ObjectId id, UnmanagedDependent dependent) {
        throw new MigrationException(
                ErrorCode.CHANGE_NOT_SUPPORTED,
                "This change is not possible while something depends on " + id + " that is not managed: "
                        + dependent.name() + ".",
                "Write a migration by hand that drops the " + dependent.name()
                        + ", makes the change, and creates it again.");
    }
}
