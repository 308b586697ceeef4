/* SPDX-License-Identifier: Apache-2.0 */
package io.github.migrationmaven.flow;

import io.github.migrationmaven.flow.cache.InputKey;
import io.github.migrationmaven.flow.cache.OutcomeCache;
import io.github.migrationmaven.report.Findings;
import java.util.List;
import java.util.Optional;

/**
 * Spares the work on a module that was in step, and of which nothing has changed since: neither what it declares nor
 * its migrations, nor anything else that has a say in the outcome.
 */
final class KnownModule {

    /** What the user is told in place of the stages. */
    static final String STAGE = "nothing has changed since it was found in step";

    private final OutcomeCache cache;
    private final ModuleRequest request;
    private final List<?> inputs;
    private final Optional<InputKey> key;

    private KnownModule(OutcomeCache cache, ModuleRequest request, List<?> inputs) {
        this.cache = cache;
        this.request = request;
        this.inputs = inputs;
        this.key = cache.key(inputs);
    }

    /**
     * The module as it is now.
     *
     * @param goal what is to be done
     * @param asked what was asked for besides
     */
    static KnownModule of(OutcomeCache cache, String goal, ModuleRequest request, Optional<RunOptions> asked) {
        return new KnownModule(cache, request, List.of(goal, request, asked.map(RunOptions::timeless)));
    }

    /** What was found in it, when nothing has changed since. */
    Optional<Findings> findings() {
        return key.flatMap(cache::find);
    }

    /** Remembers what was found in it, unless something has changed while it was looked at. */
    void keep(Findings findings) {
        if (key.isPresent()
                && !OutsideWorld.isNamedIn(request)
                && cache.key(inputs).equals(key)) {
            cache.keep(key.get(), findings);
        }
    }
}
