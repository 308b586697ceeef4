/* SPDX-License-Identifier: Apache-2.0 */
package io.github.migrationmaven.target;

import static java.util.Objects.requireNonNull;

import java.util.OptionalLong;

/**
 * How many rows a table has.
 *
 * @param name qualified, as PostgreSQL prints it
 * @param rows at the most {@link TableCounts#CAP}; absent where the user may not read the table
 */
public record TableCount(String name, OptionalLong rows) {

    public TableCount {
        requireNonNull(name, "name is null");
        requireNonNull(rows, "rows is null");
    }
}
