/* SPDX-License-Identifier: Apache-2.0 */
package io.github.migrationmaven.cleanup;

import io.github.migrationmaven.Progress;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;

/**
 * Runs statements some at a time, each batch in a transaction of its own. Where the server runs out of locks for one
 * (SQLSTATE 53200), the next ones are smaller.
 */
final class Batches {

    private static final int SIZE = 128;
    private static final String OUT_OF_MEMORY = "53200";

    private final Progress progress;

    Batches(Progress progress) {
        this.progress = progress;
    }

    void run(Connection connection, List<String> statements) throws SQLException {
        int size = SIZE;
        int done = 0;
        while (done < statements.size()) {
            List<String> batch = statements.subList(done, Math.min(statements.size(), done + size));
            if (attempt(connection, batch)) {
                done += batch.size();
                if (statements.size() > SIZE) {
                    progress.stage("dropped " + done + " of " + statements.size());
                }
            } else {
                size = size / 2;
            }
        }
    }

    /** Whether it ran; where not, the server had not enough locks for so many statements. */
    private static boolean attempt(Connection connection, List<String> batch) throws SQLException {
        connection.setAutoCommit(false);
        try (Statement statement = connection.createStatement()) {
            statement.setEscapeProcessing(false);
            for (String sql : batch) {
                statement.execute(sql);
            }
            connection.commit();
            connection.setAutoCommit(true);
            return true;
        } catch (SQLException e) {
            WholeSchemas.rollBack(connection, e);
            if (OUT_OF_MEMORY.equals(e.getSQLState()) && batch.size() > 1) {
                return false;
            }
            throw e;
        }
    }
}
