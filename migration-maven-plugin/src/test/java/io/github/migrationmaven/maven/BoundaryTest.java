/* SPDX-License-Identifier: Apache-2.0 */
package io.github.migrationmaven.maven;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.migrationmaven.ErrorCode;
import io.github.migrationmaven.MigrationException;
import io.github.migrationmaven.report.Findings;
import io.github.migrationmaven.report.Outcome;
import java.lang.reflect.Field;
import java.net.ConnectException;
import java.time.Duration;
import java.util.List;
import java.util.function.Supplier;
import org.apache.maven.execution.MavenSession;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugin.MojoFailureException;
import org.junit.jupiter.api.Test;

class BoundaryTest {

    private final RecordingLog log = new RecordingLog();
    private final MavenSession session = TestSession.named("auth");

    @Test
    void what_the_author_of_a_project_can_mend_is_a_failure() {
        assertThatThrownBy(() ->
                        goal(() -> List.of(outcome(ErrorCode.DRIFT_FOUND))).execute())
                .isInstanceOf(MojoFailureException.class)
                .hasMessage("auth: drift (DRIFT_FOUND).\nRead the reason below the table.");
    }

    @Test
    void what_somebody_else_has_to_mend_is_an_error() {
        assertThatThrownBy(() ->
                        goal(() -> List.of(outcome(ErrorCode.SCRATCH_FAILED))).execute())
                .isInstanceOf(MojoExecutionException.class);
    }

    @Test
    void an_exception_gets_a_row_like_an_outcome() {
        assertThatThrownBy(() -> goal(() -> {
                            throw exception(ErrorCode.CONFIGURATION_INVALID);
                        })
                        .execute())
                .isInstanceOf(MojoFailureException.class);
        assertThat(ended()).contains("ERROR auth: failed (CONFIGURATION_INVALID)", "ERROR   A problem.");
    }

    @Test
    void the_unexpected_gets_a_row_and_goes_on_as_it_is() {
        IllegalStateException fault = new IllegalStateException("fault");
        assertThatThrownBy(() -> goal(() -> {
                            throw fault;
                        })
                        .execute())
                .isSameAs(fault);
        assertThat(ended())
                .contains(
                        "ERROR auth: failed (UNEXPECTED)",
                        "ERROR   The plugin itself failed: java.lang.IllegalStateException: fault");
    }

    @Test
    void a_missing_class_gets_a_row_too() {
        NoClassDefFoundError fault = new NoClassDefFoundError("a/B");
        assertThatThrownBy(() -> goal(() -> {
                            throw fault;
                        })
                        .execute())
                .isSameAs(fault);
        assertThat(ended()).contains("ERROR auth: failed (UNEXPECTED)");
    }

    @Test
    void the_message_of_a_cause_is_not_appended_to_the_advice_but_its_trace_is_kept() {
        MigrationException exception = new MigrationException(
                ErrorCode.SCRATCH_FAILED, "No server.", "Start one.", new ConnectException("refused"));
        Throwable thrown = org.assertj.core.api.Assertions.catchThrowable(() -> new Failing(exception).execute());
        assertThat(thrown).hasMessage("No server.\nStart one.").hasNoCause().hasSuppressedException(exception);
    }

    @Test
    void a_goal_that_is_told_to_skip_says_what_told_it() throws Exception {
        TestGoal goal = goal(() -> {
            throw new AssertionError("worked");
        });
        set(goal, "skip", true);
        goal.execute();
        assertThat(log.lines()).containsExactly("INFO Skipped: migration.skip is set.");
    }

    private List<String> ended() {
        session.getRequest().getExecutionListener().sessionEnded(null);
        return log.lines();
    }

    private TestGoal goal(Supplier<List<Outcome>> work) {
        TestGoal goal = new TestGoal(work);
        goal.setLog(log);
        set(goal, "session", session);
        set(goal, "project", session.getProjects().get(0));
        return goal;
    }

    private static void set(Object goal, String name, Object value) {
        try {
            Field field = AbstractMigrationMojo.class.getDeclaredField(name);
            field.setAccessible(true);
            field.set(goal, value);
        } catch (ReflectiveOperationException e) {
            throw new AssertionError(e);
        }
    }

    private static Outcome outcome(ErrorCode code) {
        return Outcome.of("auth", exception(code), Findings.none(), Duration.ZERO);
    }

    private static MigrationException exception(ErrorCode code) {
        return new MigrationException(code, "A problem.", "Mend it.");
    }

    /** A goal whose work a test gives. */
    private static final class TestGoal extends AbstractModuleMojo {

        private final Supplier<List<Outcome>> work;

        TestGoal(Supplier<List<Outcome>> work) {
            this.work = work;
        }

        @Override
        List<Outcome> work() {
            return work.get();
        }
    }

    /** A goal without a table. */
    private static final class Failing extends AbstractMigrationMojo {

        private final MigrationException exception;

        Failing(MigrationException exception) {
            this.exception = exception;
        }

        @Override
        void run() {
            throw exception;
        }
    }
}
