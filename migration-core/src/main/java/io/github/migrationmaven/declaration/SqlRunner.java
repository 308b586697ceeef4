/* SPDX-License-Identifier: Apache-2.0 */
package io.github.migrationmaven.declaration;

import static io.github.migrationmaven.ErrorCode.DECLARATION_SQL_FAILED;

import io.github.migrationmaven.MigrationException;
import io.github.migrationmaven.Progress;
import java.io.IOException;
import java.io.StringReader;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.SQLWarning;
import java.sql.Statement;
import java.util.Set;
import org.postgresql.PGConnection;

/** Runs the files of an SQL declaration, statement by statement, each file in a session as new. */
final class SqlRunner {

    /**
     * duplicate_table, for relations of every kind, and name_too_long: notices that say a declaration is not what it
     * seems.
     */
    private static final Set<String> TELLING_NOTICES = Set.of("42P07", "42622");

    private final Connection connection;
    private final Progress progress;

    /** @param connection in auto-commit mode and simple query mode, so that the driver sends statements as they are */
    SqlRunner(Connection connection, Progress progress) {
        this.connection = connection;
        this.progress = progress;
    }

    /**
     * Runs a file.
     *
     * @throws MigrationException DECLARATION_SQL_FAILED when a statement fails or a transaction is left open
     */
    void run(SqlFile file) {
        for (SqlStatement statement : file.script().statements()) {
            try {
                run(file, statement);
            } catch (SQLException e) {
                throw SqlFailure.of(file, statement, e);
            }
        }
        renewSession(file);
    }

    private void run(SqlFile file, SqlStatement statement) throws SQLException {
        if (statement.copyRows().isPresent()) {
            copy(statement.text(), statement.copyRows().get());
            return;
        }
        try (Statement jdbc = connection.createStatement()) {
            jdbc.setEscapeProcessing(false);
            jdbc.execute(statement.text());
            for (SQLWarning notice = jdbc.getWarnings(); notice != null; notice = notice.getNextWarning()) {
                if (TELLING_NOTICES.contains(notice.getSQLState())) {
                    progress.warn("%s, line %d: %s"
                            .formatted(
                                    file.path(), file.script().lineOf(statement.offset()), SqlFailure.message(notice)));
                }
            }
        }
    }

    private void copy(String sql, String rows) throws SQLException {
        try {
            connection.unwrap(PGConnection.class).getCopyAPI().copyIn(sql, new StringReader(rows));
        } catch (IOException e) {
            throw new IllegalStateException("Reading a text in memory failed", e);
        }
    }

    /** Cannot be done within a transaction (PostgreSQL manual, "DISCARD"), which tells us of one that was left open. */
    private void renewSession(SqlFile file) {
        try (Statement jdbc = connection.createStatement()) {
            jdbc.execute("DISCARD ALL");
        } catch (SQLException e) {
            throw new MigrationException(
                    DECLARATION_SQL_FAILED,
                    "%s begins a transaction and does not end it: %s.".formatted(file.path(), SqlFailure.message(e)),
                    "End it with COMMIT, or remove BEGIN: a declaration needs no transaction.",
                    e);
        }
    }
}
