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
 * @param strictTypes whether a type counts that the provider would accept although it is another one
 * @param trial says what a check keeps out
 */
public record Entities(Mapping mapping, LastSaid last, Unknown unknown, boolean strictTypes, CheckTrial trial) {

    public Entities {
        requireNonNull(mapping, "mapping is null");
        requireNonNull(last, "last is null");
        requireNonNull(unknown, "unknown is null");
        requireNonNull(trial, "trial is null");
    }

    /** There are none, so that everything that is declared counts as it is. */
    public static Entities none() {
        return of(Mapping.none());
    }

    /** Entities of which nothing was written down before, all of whose statements run. */
    public static Entities of(Mapping mapping) {
        return new Entities(
                mapping, LastSaid.nothing(), Unknown.nothing(), false, (check, column, values) -> List.of());
    }
}
