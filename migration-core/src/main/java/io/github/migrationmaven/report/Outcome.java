/* SPDX-License-Identifier: Apache-2.0 */
package io.github.migrationmaven.report;

import static java.util.Objects.requireNonNull;

import io.github.migrationmaven.ErrorCode;
import io.github.migrationmaven.MigrationException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * What became of one module in one run.
 *
 * @param module the module's name
 * @param files migrations that were written, or in a dry run would have been
 * @param statements how many statements these have
 * @param time how long the work on the module took
 * @param failure why the promise was not kept, there exactly when it was not
 * @param cached whether an earlier run found this, and nothing has changed since
 */
public record Outcome(
        String module,
        Result result,
        List<WrittenFile> files,
        int statements,
        Findings findings,
        Duration time,
        Optional<Failure> failure,
        boolean cached) {

    public Outcome {
        requireNonNull(module, "module is null");
        requireNonNull(result, "result is null");
        files = List.copyOf(files);
        requireNonNull(findings, "findings is null");
        requireNonNull(time, "time is null");
        requireNonNull(failure, "failure is null");
        if (result.promiseKept() == failure.isPresent()) {
            throw new IllegalArgumentException(
                    "A failure goes with exactly those results that break a promise: " + result);
        }
        if (result == Result.IN_SYNC && !findings.notManaged().isEmpty()) {
            throw new IllegalArgumentException("A module with objects that nobody compared is not in sync.");
        }
    }

    /** New migrations that are in place. */
    public static Outcome generated(
            String module, List<WrittenFile> files, int statements, Findings findings, Duration time) {
        return new Outcome(module, Result.GENERATED, files, statements, findings, time, Optional.empty(), false);
    }

    /** New migrations that a dry run proved and did not publish. */
    public static Outcome wouldGenerate(
            String module, List<WrittenFile> files, int statements, Findings findings, Duration time) {
        return new Outcome(module, Result.WOULD_GENERATE, files, statements, findings, time, Optional.empty(), false);
    }

    /** What a goal came to that writes no files. */
    public static Outcome done(String module, Result result, Findings findings, Duration time) {
        return new Outcome(module, result, List.of(), 0, findings, time, Optional.empty(), false);
    }

    /** The same outcome under another word, for goals that write something else than migrations. */
    public Outcome as(Result other) {
        return new Outcome(module, other, files, statements, findings, time, failure, cached);
    }

    /** No difference: in sync, or partly so where objects were found that nobody compared. */
    public static Outcome unchanged(String module, Findings findings, Duration time) {
        Result result = findings.notManaged().isEmpty() ? Result.IN_SYNC : Result.PARTLY_IN_SYNC;
        return new Outcome(module, result, List.of(), 0, findings, time, Optional.empty(), false);
    }

    /** A promise that was not kept; what the exception says decides between refused, drift and failed. */
    public static Outcome of(String module, MigrationException exception, Findings findings, Duration time) {
        return new Outcome(
                module,
                result(exception.code()),
                List.of(),
                0,
                findings,
                time,
                Optional.of(Failure.of(exception)),
                false);
    }

    /** The same module, its proven migrations left unpublished because of a failure elsewhere. */
    public Outcome notPublished(Failure failure) {
        return new Outcome(module, Result.NOT_PUBLISHED, List.of(), 0, findings, time, Optional.of(failure), false);
    }

    /** The same as an earlier run found it. */
    public Outcome known() {
        return new Outcome(module, result, files, statements, findings, time, failure, true);
    }

    /** Whether everything happened that the goal promises. */
    public boolean promiseKept() {
        return result.promiseKept();
    }

    private static Result result(ErrorCode code) {
        return switch (code) {
            case CHANGES_NOT_DECIDED,
                    CHANGE_NOT_SUPPORTED,
                    REFERENCE_ROWS_NOT_DECIDED,
                    MAPPING_BLOCKED,
                    ACCEPTED_DIFFERENCE_CHANGED,
                    ACCEPTED_DIFFERENCE_IMPOSSIBLE,
                    ADOPTED_ALREADY,
                    CLEANUP_REFUSED,
                    TARGET_PROTECTED,
                    NOT_CONFIRMED -> Result.REFUSED;
            case DRIFT_FOUND, LIVE_DRIFT_FOUND -> Result.DRIFT;
            case NOT_REACHED -> Result.NOT_REACHED;
            default -> Result.FAILED;
        };
    }
}
