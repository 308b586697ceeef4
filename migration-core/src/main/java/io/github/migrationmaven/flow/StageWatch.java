/* SPDX-License-Identifier: Apache-2.0 */
package io.github.migrationmaven.flow;

import io.github.migrationmaven.ErrorCode;
import io.github.migrationmaven.MigrationException;
import io.github.migrationmaven.Progress;
import io.github.migrationmaven.scratch.ScratchServer;
import java.sql.SQLException;
import java.util.stream.Stream;

/**
 * Remembers the stage that a module has reached, so that the loss of the scratch server is told as what it is and not
 * as the failure of whatever statement happened to run.
 */
final class StageWatch implements Progress {

    private final Progress next;
    private volatile String stage = "beginning";

    StageWatch(Progress next) {
        this.next = next;
    }

    @Override
    public void stage(String text) {
        stage = text;
        next.stage(text);
    }

    @Override
    public void warn(String text) {
        next.warn(text);
    }

    /** The exception, or a better one where a connection broke because the whole server is gone. */
    MigrationException explained(MigrationException failure, ModuleRequest request) {
        if (failure.code() == ErrorCode.SCRATCH_SERVER_UNUSABLE || !isConnectionLost(failure)) {
            return failure;
        }
        ScratchServer server = request.scratch().get();
        return server.answers() ? failure : gone(server, failure);
    }

    private MigrationException gone(ScratchServer server, MigrationException failure) {
        return new MigrationException(
                ErrorCode.SCRATCH_SERVER_GONE,
                "While " + stage + ", " + server.describe() + ", went away: " + firstLine(sqlCause(failure)),
                "Run the same goal again; if it happens again, see whether the machine runs out of memory or disk space"
                        + " meanwhile.",
                failure);
    }

    /** Without the driver's advice about hosts and ports, which were right a moment ago. */
    private static String firstLine(SQLException cause) {
        String message = String.valueOf(cause.getMessage()).lines().findFirst().orElse("no reason given");
        return message.replaceFirst("(?<=\\.) Check that the hostname.*", "");
    }

    private static SQLException sqlCause(Throwable failure) {
        return Stream.iterate(failure, cause -> cause != null, Throwable::getCause)
                .filter(SQLException.class::isInstance)
                .map(SQLException.class::cast)
                .findFirst()
                .orElseThrow();
    }

    /** Class 08 of PostgreSQL's appendix on error codes, and the shutdowns of class 57. */
    private static boolean isConnectionLost(Throwable failure) {
        return Stream.iterate(failure, cause -> cause != null, Throwable::getCause)
                .filter(SQLException.class::isInstance)
                .map(cause -> String.valueOf(((SQLException) cause).getSQLState()))
                .anyMatch(state -> state.startsWith("08") || state.startsWith("57P0"));
    }
}
