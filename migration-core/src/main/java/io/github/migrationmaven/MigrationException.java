/* SPDX-License-Identifier: Apache-2.0 */
package io.github.migrationmaven;

import static java.util.Objects.requireNonNull;

import org.jspecify.annotations.Nullable;

/**
 * The one exception of this project: what is wrong and where, and what to do about it.
 *
 * <p>The message is the problem, a line break, and the advice.
 */
public final class MigrationException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final ErrorCode code;
    private final String problem;
    private final String advice;

    /**
     * @param problem what is wrong, naming the object, file or parameter as the user wrote it
     * @param advice one imperative sentence, with the exact XML or command when there is one
     */
    public MigrationException(ErrorCode code, String problem, String advice) {
        this(code, problem, advice, null);
    }

    /** As above, with the cause that this exception explains. */
    public MigrationException(ErrorCode code, String problem, String advice, @Nullable Throwable cause) {
        super(requireNonNull(problem, "problem is null") + "\n" + requireNonNull(advice, "advice is null"), cause);
        this.code = requireNonNull(code, "code is null");
        this.problem = problem;
        this.advice = advice;
    }

    public ErrorCode code() {
        return code;
    }

    /** What is wrong, and where. */
    public String problem() {
        return problem;
    }

    /** What to do about it. */
    public String advice() {
        return advice;
    }
}
