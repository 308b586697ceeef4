/* SPDX-License-Identifier: Apache-2.0 */
package io.github.migrationmaven.desired;

import static java.util.Objects.requireNonNull;

import io.github.migrationmaven.model.Mapping;
import java.util.List;

/**
 * What is known of the entities of an open declaration, and how their silence is to be read.
 *
 * @param mapping who said what about their tables
 * @param last what was said when the last migration was published
 * @param unknown what nobody knows, since statements for it failed
 * @param demands what counts although nobody wrote it
 * @param trial says what a check keeps out
 */
public record Entities(Mapping mapping, LastSaid last, Unknown unknown, Demands demands, CheckTrial trial) {

    public Entities {
        requireNonNull(mapping, "mapping is null");
        requireNonNull(last, "last is null");
        requireNonNull(unknown, "unknown is null");
        requireNonNull(demands, "demands is null");
        requireNonNull(trial, "trial is null");
    }

    /** There are none, so that everything that is declared counts as it is. */
    public static Entities none() {
        return of(Mapping.none());
    }

    /** Entities of which nothing was written down before, all of whose statements run. */
    public static Entities of(Mapping mapping) {
        return new Entities(
                mapping, LastSaid.nothing(), Unknown.nothing(), Demands.usual(), (check, column, values) -> List.of());
    }
}
