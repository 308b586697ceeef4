/* SPDX-License-Identifier: Apache-2.0 */
package io.github.migrationmaven.flow;

import io.github.migrationmaven.declaration.jpa.JpaLoaders;
import io.github.migrationmaven.declaration.jpa.JpaRequest;
import io.github.migrationmaven.declaration.jpa.JpaSchema;
import io.github.migrationmaven.flow.cache.InputKey;
import io.github.migrationmaven.flow.cache.OutcomeCache;
import io.github.migrationmaven.flow.cache.Sparse;
import io.github.migrationmaven.report.Findings;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * Spares the work on a module that was in step, and of which nothing has changed since: neither what it declares nor
 * its migrations, nor anything else that has a say in the outcome.
 *
 * <p>Of the output of a module with entities only some files have a say: those that JPA takes by themselves, and those
 * that its provider looked for when the module was found in step. The provider can look for other files only after one
 * of these, or something else, has changed.
 */
final class KnownModule {

    /** What the user is told in place of the stages. */
    static final String STAGE = "nothing has changed since it was found in step";

    private final OutcomeCache cache;
    private final JpaLoaders loaders;
    private final ModuleRequest request;
    private final List<?> inputs;
    private final Optional<JpaRequest> jpa;
    private final Optional<InputKey> rest;
    private Optional<InputKey> whole = Optional.empty();

    private KnownModule(Crew crew, ModuleRequest request, List<?> inputs) {
        this.cache = crew.cache();
        this.loaders = crew.loaders();
        this.request = request;
        this.inputs = inputs;
        this.jpa = request.declaration().jpa();
        this.rest = rest();
    }

    /**
     * The module as it is now.
     *
     * @param goal what is to be done
     * @param asked what was asked for besides
     */
    static KnownModule of(Crew crew, String goal, ModuleRequest request, Optional<RunOptions> asked) {
        return new KnownModule(crew, request, List.of(goal, request, asked.map(RunOptions::timeless)));
    }

    /** What was found in it, when nothing has changed since. Otherwise what it is now is noted for {@link #keep}. */
    Optional<Findings> findings() {
        Optional<Findings> known = rest.flatMap(cache::asked).flatMap(this::key).flatMap(cache::find);
        if (known.isEmpty()) {
            whole = whole(rest);
        }
        return known;
    }

    /** Remembers what was found in it, unless something has changed while it was looked at. */
    void keep(Findings findings) {
        if (whole.isEmpty() || OutsideWorld.isNamedIn(request) || !whole(rest()).equals(whole)) {
            return;
        }
        SortedSet<String> asked = jpa.map(loaders::asked).orElseGet(TreeSet::new);
        rest.ifPresent(known -> cache.keepAsked(known, asked));
        key(asked).ifPresent(key -> cache.keep(key, findings));
    }

    /** The key of everything but the output. */
    private Optional<InputKey> rest() {
        return cache.key(inputs, Set.copyOf(outputs()));
    }

    private Optional<InputKey> whole(Optional<InputKey> known) {
        return known.flatMap(key -> cache.key(key, Sparse.everything(outputs())));
    }

    private Optional<InputKey> key(SortedSet<String> asked) {
        return rest.flatMap(known -> cache.key(known, new Sparse(outputs(), KnownModule::hasASay, asked)));
    }

    private List<Path> outputs() {
        return jpa.map(JpaRequest::outputs).orElse(List.of());
    }

    /** Flyway looks for Java migrations by their names. */
    private static boolean hasASay(String name, byte[] content) {
        return JpaSchema.mayTakePart(name, content) || name.contains("__");
    }
}
