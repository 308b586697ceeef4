/* SPDX-License-Identifier: Apache-2.0 */
package io.github.migrationmaven.maven.session;

import static java.util.Objects.requireNonNull;

import io.github.migrationmaven.report.OutcomeRow;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.apache.maven.execution.MavenSession;
import org.apache.maven.plugin.logging.Log;
import org.eclipse.aether.SessionData;

/**
 * What the modules of one Maven run share: rows of the table at its end, and things to close then. Safe for use by
 * several threads.
 *
 * <p>Maven loads the plugin once more for a module that gives it other dependencies. Therefore rows are kept as lists
 * of texts, and everything that has a class of the plugin once for each such loading.
 */
final class SharedRun {

    private static final String KEY = SharedRun.class.getName();
    private static final String ROWS = "rows";
    private static final String CLOSERS = "closers";

    private final Map<String, Object> state;

    private SharedRun(Map<String, Object> state) {
        this.state = state;
    }

    /** The state of this run. Its first caller sees to it that the run ends with the table. */
    @SuppressWarnings("unchecked")
    static SharedRun of(MavenSession session, Log log) {
        SessionData data = session.getRepositorySession().getData();
        // SessionData.computeIfAbsent came after the oldest supported Maven.
        synchronized (data) {
            Map<String, Object> known = (Map<String, Object>) data.get(KEY);
            if (known != null) {
                return new SharedRun(known);
            }
            Map<String, Object> state = new ConcurrentHashMap<>(
                    Map.of(ROWS, new CopyOnWriteArrayList<>(), CLOSERS, new CopyOnWriteArrayList<>()));
            data.set(KEY, state);
            SharedRun run = new SharedRun(state);
            RunEnd.watch(session, run, log);
            return run;
        }
    }

    /** Adds a row to the table. */
    void add(OutcomeRow row) {
        rows().add(List.of(row.cells(), row.failure(), row.warnings(), row.notes()));
    }

    /** The one instance of a type that all modules use; {@code close} is called with it when the run ends. */
    <T> T shared(Class<T> type, Supplier<T> maker, Consumer<T> close) {
        String key = type.getName() + "@" + System.identityHashCode(type);
        return type.cast(state.computeIfAbsent(key, absent -> {
            T made = maker.get();
            closers().add(() -> close.accept(made));
            return made;
        }));
    }

    /** Rows in the order in which they came. */
    List<OutcomeRow> outcomes() {
        return rows().stream()
                .map(row -> new OutcomeRow(row.get(0), row.get(1), row.get(2), row.get(3)))
                .toList();
    }

    /** Closes what was shared, the youngest first, each thing once however often this is called. */
    void close(Log log) {
        List<Runnable> open = new ArrayList<>(closers());
        closers().removeAll(open);
        for (int i = open.size() - 1; i >= 0; i--) {
            close(open.get(i), log);
        }
    }

    /**
     * At the end of a run nobody is left who could be told but the user, and the other things have to be closed as
     * well.
     */
    private static void close(Runnable closer, Log log) {
        try {
            closer.run();
        } catch (RuntimeException e) {
            log.warn("Something stays behind at the end of the run: " + e.getMessage());
        }
    }

    @SuppressWarnings("unchecked")
    private List<List<List<String>>> rows() {
        return (List<List<List<String>>>) requireNonNull(state.get(ROWS));
    }

    @SuppressWarnings("unchecked")
    private List<Runnable> closers() {
        return (List<Runnable>) requireNonNull(state.get(CLOSERS));
    }
}
