/* SPDX-License-Identifier: Apache-2.0 */
package io.github.migrationmaven.model;

import static java.util.Objects.requireNonNull;

/** The expression of a generated column; {@code stored} is false for the virtual ones of PostgreSQL 18. */
public record Generated(String expression, boolean stored) {

    public Generated {
        requireNonNull(expression, "expression is null");
    }
}
