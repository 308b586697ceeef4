/* SPDX-License-Identifier: Apache-2.0 */
package io.github.migrationmaven.flow.cache;

import io.github.migrationmaven.report.Findings;
import io.github.migrationmaven.scratch.UserFolder;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;

/**
 * What was found in modules that were in step with their declaration, by the content of everything that it depends on.
 * Safe for use by several threads and several runs at once.
 *
 * <p>It never stands in the way: where its folder cannot be used a warning says so, once, and nothing is kept.
 */
public final class OutcomeCache {

    /** An entry takes a few kilobytes. */
    private static final int MOST = 2000;

    private final Optional<Entries> entries;
    private final Keys keys;
    private final KnownDigests digests;
    private final Consumer<String> warning;
    private final AtomicBoolean broken = new AtomicBoolean();

    private OutcomeCache(Optional<Entries> entries, List<?> always, Consumer<String> warning) {
        this.entries = entries;
        this.digests = new KnownDigests();
        this.keys = new Keys(digests, always);
        this.warning = warning;
    }

    /** Knows nothing and keeps nothing. */
    public static OutcomeCache off() {
        return new OutcomeCache(Optional.empty(), List.of(), text -> {});
    }

    /**
     * The cache in a folder, which is made if need be.
     *
     * @param tool the jars and folders that the plugin is loaded from
     * @param warning is told when the folder cannot be used
     */
    public static OutcomeCache in(Path folder, List<Path> tool, Consumer<String> warning) {
        return in(folder, tool, Surroundings.here(), warning);
    }

    static OutcomeCache in(Path folder, List<Path> tool, Surroundings surroundings, Consumer<String> warning) {
        return in(folder, MOST, List.of(tool, surroundings), warning);
    }

    static OutcomeCache in(Path folder, int most, List<?> always, Consumer<String> warning) {
        OutcomeCache cache = new OutcomeCache(Optional.of(new Entries(folder, most)), always, warning);
        try {
            UserFolder.makeOwn(folder);
            cache.digests.load(folder.resolve(Entries.DIGESTS));
        } catch (IOException e) {
            cache.giveUp(folder + " cannot be used: " + e);
        }
        return cache;
    }

    /**
     * The key of inputs; absent when they have none, or when nothing is kept anyway.
     *
     * @param apart paths among them that stand for themselves alone, and not for what lies there
     */
    public Optional<InputKey> key(List<?> inputs, Set<Path> apart) {
        return key(() -> keys.of(inputs, apart));
    }

    /** The key of what another one stands for, and of what has a say in some folders; absent as above. */
    public Optional<InputKey> key(InputKey rest, Sparse sparse) {
        return key(() -> keys.of(rest, sparse));
    }

    private Optional<InputKey> key(Making making) {
        if (entries.isEmpty() || broken.get()) {
            return Optional.empty();
        }
        try {
            return Optional.of(making.key());
        } catch (NotKeyableException e) {
            return Optional.empty();
        }
    }

    private interface Making {
        InputKey key() throws NotKeyableException;
    }

    /** The names that were asked for when the inputs had this key. */
    private record Asked(List<String> names) {

        private Asked {
            names = List.copyOf(names);
        }
    }

    /** What was asked for in folders apart when the inputs had this key; absent when it is not known. */
    public Optional<SortedSet<String>> asked(InputKey rest) {
        return find(rest, Asked.class).map(asked -> new TreeSet<>(asked.names()));
    }

    /** Keeps what was asked for, for later runs. */
    public void keepAsked(InputKey rest, SortedSet<String> names) {
        keep(rest, new Asked(List.copyOf(names)));
    }

    /** What was found when the inputs had this key; absent when it is not known. */
    public Optional<Findings> find(InputKey key) {
        return find(key, Findings.class);
    }

    private <T extends Record> Optional<T> find(InputKey key, Class<T> type) {
        if (entries.isEmpty() || broken.get()) {
            return Optional.empty();
        }
        try {
            return entries.get().find(key, type);
        } catch (IOException e) {
            giveUp("an entry cannot be read: " + e);
            return Optional.empty();
        }
    }

    /** Keeps what was found for later runs. */
    public void keep(InputKey key, Findings findings) {
        keep(key, (Record) findings);
    }

    private void keep(InputKey key, Record kept) {
        if (entries.isEmpty() || broken.get()) {
            return;
        }
        try {
            entries.get().keep(key, kept, digests);
        } catch (IOException e) {
            giveUp("an entry cannot be written: " + e);
        }
    }

    private void giveUp(String why) {
        if (!broken.getAndSet(true)) {
            warning.accept("Outcomes are not kept for the next run: " + why
                    + ". Give that folder to your user with free space, or switch this off with"
                    + " -Dmigration.cache=false.");
        }
    }
}
