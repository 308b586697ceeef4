/* SPDX-License-Identifier: Apache-2.0 */
package io.github.migrationmaven.maven.session;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.migrationmaven.ErrorCode;
import io.github.migrationmaven.MigrationException;
import io.github.migrationmaven.maven.RecordingLog;
import io.github.migrationmaven.maven.TestSession;
import io.github.migrationmaven.report.Findings;
import io.github.migrationmaven.report.Outcome;
import io.github.migrationmaven.report.OutcomeRow;
import java.io.IOException;
import java.lang.reflect.Method;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.apache.maven.execution.AbstractExecutionListener;
import org.apache.maven.execution.ExecutionEvent;
import org.apache.maven.execution.MavenSession;
import org.apache.maven.plugin.logging.Log;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class SharedRunTest {

    private final RecordingLog log = new RecordingLog();
    private final List<String> told = new ArrayList<>();
    private final MavenSession session = TestSession.named("auth", "orders", "inventory");

    @BeforeEach
    void listen() {
        session.getRequest().setExecutionListener(new AbstractExecutionListener() {
            @Override
            public void projectStarted(ExecutionEvent event) {
                told.add("project started");
            }

            @Override
            public void sessionEnded(ExecutionEvent event) {
                told.add("session ended after " + log.lines().size() + " lines");
            }
        });
    }

    @Test
    void the_table_comes_once_in_the_order_of_the_build_before_mavens_own_summary() {
        run().add(row("inventory"));
        run().add(row("auth"));
        end();
        assertThat(log.lines())
                .containsExactly(
                        "INFO ",
                        "INFO module     outcome  file  bytes  statements  not managed  kept   time",
                        "INFO auth       in sync  -         -           -            0     0  0.0 s",
                        "INFO inventory  in sync  -         -           -            0     0  0.0 s",
                        "INFO ");
        assertThat(told).containsExactly("session ended after 5 lines");
    }

    @Test
    void warnings_and_failures_are_told_as_such_after_everything_else() {
        MigrationException exception = new MigrationException(ErrorCode.REPLAY_FAILED, "V3 fails.", "Mend V3.");
        Findings kept = new Findings(List.of(), List.of(), List.of(), List.of("Mind the gap."));
        run().add(OutcomeRow.of(Outcome.of("auth", exception, Findings.none(), Duration.ZERO), false));
        run().add(OutcomeRow.of(Outcome.unchanged("orders", kept, Duration.ZERO), false));
        end();
        assertThat(log.lines())
                .containsSubsequence(
                        "WARN orders: warning",
                        "WARN   Mind the gap.",
                        "ERROR auth: failed (REPLAY_FAILED)",
                        "ERROR   V3 fails.",
                        "ERROR   Mend V3.");
    }

    @Test
    void a_run_without_outcomes_ends_in_silence() {
        run();
        end();
        assertThat(log.lines()).isEmpty();
        assertThat(told).hasSize(1);
    }

    @Test
    void other_events_reach_the_listener_that_was_there() {
        run();
        session.getRequest().getExecutionListener().projectStarted(null);
        assertThat(told).containsExactly("project started");
    }

    @Test
    void a_run_without_a_listener_ends_with_the_table_too() {
        session.getRequest().setExecutionListener(null);
        run().add(row("auth"));
        end();
        assertThat(log.lines()).hasSize(4);
    }

    @Test
    void a_shared_thing_is_made_once_and_closed_once() {
        List<String> closed = new ArrayList<>();
        StringBuilder first =
                run().shared(StringBuilder.class, () -> new StringBuilder("one"), each -> closed.add("text"));
        assertThat(run().shared(StringBuilder.class, () -> new StringBuilder("two"), each -> closed.add("other")))
                .isSameAs(first);
        run().shared(ArrayList.class, ArrayList::new, each -> closed.add("list"));
        end();
        run().close(log);
        assertThat(closed).containsExactly("list", "text");
    }

    @Test
    void what_cannot_be_closed_is_a_warning_and_the_rest_is_closed() {
        List<String> closed = new ArrayList<>();
        run().shared(ArrayList.class, ArrayList::new, each -> closed.add("list"));
        run().shared(StringBuilder.class, StringBuilder::new, each -> {
            throw new IllegalStateException("scratch_1 is in use");
        });
        end();
        assertThat(closed).containsExactly("list");
        assertThat(log.lines())
                .containsExactly("WARN Something stays behind at the end of the run: scratch_1 is in use");
    }

    @Test
    void a_second_loading_of_the_plugin_adds_to_the_same_table() throws Exception {
        run().add(row("auth"));
        Class<?> other = new SecondLoading().loadClass(SharedRun.class.getName());
        assertThat(other).isNotSameAs(SharedRun.class);
        Method of = other.getDeclaredMethod("of", MavenSession.class, Log.class);
        of.setAccessible(true);
        Object run = of.invoke(null, session, log);
        Class<?> rowType = other.getClassLoader().loadClass(OutcomeRow.class.getName());
        Object row = rowType.getConstructor(List.class, List.class, List.class, List.class)
                .newInstance(row("orders").cells(), List.of(), List.of(), List.of());
        Method add = other.getDeclaredMethod("add", rowType);
        add.setAccessible(true);
        add.invoke(run, row);
        end();
        assertThat(log.lines()).hasSize(5).anyMatch(line -> line.startsWith("INFO orders "));
    }

    private SharedRun run() {
        return SharedRun.of(session, log);
    }

    private void end() {
        session.getRequest().getExecutionListener().sessionEnded(null);
    }

    private static OutcomeRow row(String module) {
        return OutcomeRow.of(Outcome.unchanged(module, Findings.none(), Duration.ZERO), false);
    }

    /**
     * Loads the classes of the project once more, as Maven does for a module that gives the plugin other dependencies.
     */
    private static final class SecondLoading extends ClassLoader {

        SecondLoading() {
            super(SharedRunTest.class.getClassLoader());
        }

        @Override
        protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
            if (!name.startsWith("io.github.migrationmaven.")) {
                return super.loadClass(name, resolve);
            }
            Class<?> loaded = findLoadedClass(name);
            return loaded != null ? loaded : define(name);
        }

        private Class<?> define(String name) throws ClassNotFoundException {
            try (var in = getParent().getResourceAsStream(name.replace('.', '/') + ".class")) {
                byte[] bytes = in.readAllBytes();
                return defineClass(name, bytes, 0, bytes.length);
            } catch (IOException e) {
                throw new ClassNotFoundException(name, e);
            }
        }
    }
}
