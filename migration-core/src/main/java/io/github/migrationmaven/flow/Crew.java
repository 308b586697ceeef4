/* SPDX-License-Identifier: Apache-2.0 */
package io.github.migrationmaven.flow;

import static java.util.Objects.requireNonNull;

import io.github.migrationmaven.Progress;
import io.github.migrationmaven.declaration.jpa.JpaLoaders;
import io.github.migrationmaven.flow.cache.OutcomeCache;
import java.util.function.Function;

/**
 * What the modules of a run share.
 *
 * @param loaders class loaders of JPA providers
 * @param progress gives the listener for a module's name
 * @param parallelism how many modules are worked on at once, 1 or more
 * @param cache what earlier runs have found
 */
public record Crew(JpaLoaders loaders, Function<String, Progress> progress, int parallelism, OutcomeCache cache) {

    public Crew {
        requireNonNull(loaders, "loaders is null");
        requireNonNull(progress, "progress is null");
        requireNonNull(cache, "cache is null");
        if (parallelism < 1) {
            throw new IllegalArgumentException("parallelism is " + parallelism);
        }
    }

    /** One that knows nothing of earlier runs. */
    public Crew(JpaLoaders loaders, Function<String, Progress> progress, int parallelism) {
        this(loaders, progress, parallelism, OutcomeCache.off());
    }
}
