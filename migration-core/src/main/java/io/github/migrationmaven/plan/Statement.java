/* SPDX-License-Identifier: Apache-2.0 */
package io.github.migrationmaven.plan;

import static java.util.Objects.requireNonNull;

import java.util.Arrays;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;

/**
 * One SQL statement of a plan.
 *
 * @param sql without the final semicolon
 * @param hazards what it endangers, in the order of {@link Hazard}
 * @param boundary how it stands to the transaction around it
 */
public record Statement(String sql, Set<Hazard> hazards, Boundary boundary) {

    public Statement {
        requireNonNull(sql, "sql is null");
        requireNonNull(boundary, "boundary is null");
        hazards =
                Collections.unmodifiableSet(hazards.isEmpty() ? EnumSet.noneOf(Hazard.class) : EnumSet.copyOf(hazards));
    }

    /** A statement that runs in the transaction of its file. */
    public static Statement of(String sql, Hazard... hazards) {
        return new Statement(sql, Set.copyOf(Arrays.asList(hazards)), Boundary.NONE);
    }

    /** The same statement with another boundary. */
    public Statement with(Boundary other) {
        return new Statement(sql, hazards, other);
    }
}
