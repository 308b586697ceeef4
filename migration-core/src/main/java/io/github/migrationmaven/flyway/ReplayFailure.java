/* SPDX-License-Identifier: Apache-2.0 */
package io.github.migrationmaven.flyway;

import static java.util.Objects.requireNonNull;

import java.nio.file.Path;
import java.util.Optional;

/** What stopped Flyway, taken apart; the cause of a {@code REPLAY_FAILED}. */
public final class ReplayFailure extends Exception {

    private static final long serialVersionUID = 1L;

    private final String sqlState;
    private final String file;
    private final int line;
    private final String statement;

    ReplayFailure(String sqlState, Place place, String serverMessage, Throwable cause) {
        super(requireNonNull(serverMessage, "serverMessage is null"), cause);
        this.sqlState = requireNonNull(sqlState, "sqlState is null");
        this.file = place.file().map(Path::toString).orElse("");
        this.line = place.line();
        this.statement = place.statement();
    }

    /** The five letters of PostgreSQL's appendix on error codes; absent when it was Flyway that refused. */
    public Optional<String> sqlState() {
        return Optional.of(sqlState).filter(state -> !state.isEmpty());
    }

    /** The file that failed; absent when the failure belongs to none. */
    public Optional<Path> file() {
        return Optional.of(file).filter(name -> !name.isEmpty()).map(Path::of);
    }

    /** The line on which the failed statement begins, from 1; 0 when it is not known. */
    public int line() {
        return line;
    }

    /** The failed statement, empty when it is not known. */
    public String statement() {
        return statement;
    }

    /** What PostgreSQL said, or Flyway when it did not come to a statement. */
    public String serverMessage() {
        return String.valueOf(getMessage());
    }

    /** Where something failed; the line is 0 and the statement empty when they are not known. */
    record Place(Optional<Path> file, int line, String statement) {

        static Place unknown() {
            return new Place(Optional.empty(), 0, "");
        }
    }
}
