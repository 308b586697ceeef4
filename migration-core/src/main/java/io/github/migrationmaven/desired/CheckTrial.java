/* SPDX-License-Identifier: Apache-2.0 */
package io.github.migrationmaven.desired;

import io.github.migrationmaven.model.CheckConstraint;
import io.github.migrationmaven.model.Column;
import java.util.List;

/** Lets PostgreSQL say which values a check of the migrations keeps out. */
@FunctionalInterface
public interface CheckTrial {

    /**
     * Those of {@code values} that a check does not let in.
     *
     * @param check reads no column but this one
     * @param values as text
     */
    List<String> keptOut(CheckConstraint check, Column column, List<String> values);
}
