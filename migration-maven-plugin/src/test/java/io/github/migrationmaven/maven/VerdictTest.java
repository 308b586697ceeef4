/* SPDX-License-Identifier: Apache-2.0 */
package io.github.migrationmaven.maven;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.migrationmaven.ErrorCode;
import io.github.migrationmaven.MigrationException;
import io.github.migrationmaven.report.Findings;
import io.github.migrationmaven.report.Outcome;
import io.github.migrationmaven.report.WrittenFile;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

class VerdictTest {

    private final RecordingLog log = new RecordingLog();

    @Test
    void one_module_is_told_by_name() {
        Verdict.of(List.of(inSync("auth"))).say(log);
        assertThat(log.lines()).containsExactly("INFO auth: in sync.");
    }

    @Test
    void several_modules_are_counted_by_result() {
        Outcome generated = Outcome.generated(
                "orders", List.of(new WrittenFile("V1__a.sql", 1)), 1, Findings.none(), Duration.ZERO);
        Verdict.of(List.of(inSync("auth"), generated, inSync("inventory"))).say(log);
        assertThat(log.lines()).containsExactly("INFO 3 modules: 1 generated, 2 in sync.");
    }

    @Test
    void without_modules_nothing_is_said() {
        Verdict.of(List.of()).say(log);
        assertThat(log.lines()).isEmpty();
    }

    @Test
    void a_reason_is_left_to_the_table() {
        Outcome failed = failed("orders", ErrorCode.REPLAY_FAILED, "V3 fails.\nline 4: syntax error");
        assertThatThrownBy(() -> Verdict.of(List.of(inSync("auth"), failed)).say(log))
                .isInstanceOf(MigrationException.class)
                .hasMessage("orders: failed (REPLAY_FAILED).\nRead the reason below the table.");
    }

    @Test
    void the_stack_trace_of_one_failure_is_kept() {
        MigrationException cause = new MigrationException(ErrorCode.REPLAY_FAILED, "V3 fails.", "Mend it.");
        Outcome failed = Outcome.of("orders", cause, Findings.none(), Duration.ZERO);
        assertThatThrownBy(() -> Verdict.of(List.of(failed)).say(log)).hasCause(cause);
    }

    @Test
    void the_stack_traces_of_several_failures_are_kept() {
        MigrationException cause = new MigrationException(ErrorCode.REPLAY_FAILED, "V3 fails.", "Mend it.");
        Outcome failed = Outcome.of("orders", cause, Findings.none(), Duration.ZERO);
        assertThatThrownBy(() -> Verdict.of(List.of(failed, failed("auth", ErrorCode.DRIFT_FOUND, "a")))
                        .say(log))
                .hasSuppressedException(cause);
    }

    @Test
    void several_failures_are_named_together() {
        Outcome refused = failed("auth", ErrorCode.CHANGES_NOT_DECIDED, "a");
        Outcome failed = failed("orders", ErrorCode.REPLAY_FAILED, "b");
        assertThatThrownBy(() -> Verdict.of(List.of(refused, failed)).say(log))
                .hasMessage("2 modules: auth refused, orders failed.\nRead the reasons below the table.");
    }

    @Test
    void a_failure_of_the_environment_decides_over_those_of_the_project() {
        Outcome refused = failed("auth", ErrorCode.CHANGES_NOT_DECIDED, "a");
        Outcome failed = failed("orders", ErrorCode.SCRATCH_FAILED, "b");
        assertThatThrownBy(() -> Verdict.of(List.of(refused, failed)).say(log))
                .isInstanceOfSatisfying(
                        MigrationException.class, e -> assertThat(e.code()).isEqualTo(ErrorCode.SCRATCH_FAILED));
    }

    private static Outcome inSync(String module) {
        return Outcome.unchanged(module, Findings.none(), Duration.ZERO);
    }

    private static Outcome failed(String module, ErrorCode code, String problem) {
        return Outcome.of(module, new MigrationException(code, problem, "Mend it."), Findings.none(), Duration.ZERO);
    }
}
