/* SPDX-License-Identifier: Apache-2.0 */
package io.github.migrationmaven.proof;

import static java.util.stream.Collectors.joining;

import io.github.migrationmaven.ErrorCode;
import io.github.migrationmaven.MigrationException;
import io.github.migrationmaven.flyway.ReplayFailure;
import io.github.migrationmaven.migrations.Draft;
import java.nio.file.Path;

/**
 * Says what it means that a file does not run in a proof. It lay in a folder that is gone when this is read, and when
 * it is a new one nobody can correct it.
 */
final class BrokenFile {

    /** The class integrity_constraint_violation of PostgreSQL's appendix on error codes. */
    private static final String ROWS_IN_THE_WAY = "23";

    private BrokenFile() {}

    static MigrationException of(Draft draft, ReplayFailure failure, MigrationException cause) {
        String name = failure.file().map(Path::getFileName).map(Path::toString).orElse("Flyway");
        boolean isNew = draft.migrations().stream()
                .anyMatch(file -> String.valueOf(file.path().getFileName()).equals(name));
        String problem = "%s%s, line %d: %s%s\n%s"
                .formatted(
                        isNew ? "The new migration " : "Together with the new migrations, ",
                        name,
                        failure.line(),
                        failure.serverMessage(),
                        failure.sqlState()
                                .map(state -> " [SQLSTATE " + state + "]")
                                .orElse(""),
                        withoutComments(failure.statement()));
        return new MigrationException(ErrorCode.PROOF_FAILED, problem, advice(isNew, failure), cause);
    }

    /** The statement alone: Flyway counts the comments before it to it. */
    private static String withoutComments(String statement) {
        return statement
                .lines()
                .dropWhile(line -> line.isBlank() || line.startsWith("--"))
                .collect(joining("\n"))
                .strip();
    }

    private static String advice(boolean isNew, ReplayFailure failure) {
        if (failure.sqlState()
                .filter(state -> state.startsWith(ROWS_IN_THE_WAY))
                .isPresent()) {
            return "Nothing was written. Bring the rows that the migrations insert into line in one of your own,"
                    + " then run the goal again.";
        }
        return isNew
                ? "Nothing was written. Write this change into a migration by hand, or declare it otherwise."
                : "Nothing was written. Correct that file, then run the goal again.";
    }
}
