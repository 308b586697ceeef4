/* SPDX-License-Identifier: Apache-2.0 */
package io.github.migrationmaven.declaration;

import io.github.migrationmaven.MigrationException;
import io.github.migrationmaven.Progress;
import io.github.migrationmaven.declaration.jooq.JooqDdl;
import io.github.migrationmaven.model.ObjectId;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;

/** Runs what jOOQ made of its generated classes. */
final class JooqRunner {

    private final Connection connection;
    private final Progress progress;

    /** @param connection in auto-commit mode and simple query mode, so that the driver sends statements as they are */
    JooqRunner(Connection connection, Progress progress) {
        this.connection = connection;
        this.progress = progress;
    }

    /**
     * Runs all statements, and leaves the session as new. A view that cannot be made is left out, as are those that
     * came without a query, and a warning names them.
     *
     * @throws MigrationException JOOQ_CLASSES_REJECTED when PostgreSQL refuses another statement
     */
    Declared run(JooqDdl ddl) throws SQLException {
        SortedSet<ObjectId> names = NamedParts.of(connection);
        SortedSet<ObjectId> relations = Relations.of(connection);
        for (String statement : ddl.statements()) {
            try {
                execute(statement);
            } catch (SQLException e) {
                throw SqlFailure.ofJooq(statement, e);
            }
        }
        List<String> leftOut = new ArrayList<>(ddl.leftOut());
        leftOut.addAll(views(ddl.views()));
        if (!leftOut.isEmpty()) {
            progress.warn("jOOQ's classes have no query that makes " + String.join(", ", leftOut)
                    + ": not declared by them. Declare views in src/main/schema/*.sql.");
        }
        execute("DISCARD ALL");
        SortedSet<ObjectId> madeNames = NamedParts.of(connection);
        madeNames.removeAll(names);
        SortedSet<ObjectId> madeRelations = Relations.of(connection);
        madeRelations.removeAll(relations);
        return Declared.ofOutline(madeNames, madeRelations);
    }

    /** The views that cannot be made, each with what PostgreSQL says; one may need another that comes later. */
    private List<String> views(List<JooqDdl.View> views) {
        List<JooqDdl.View> waiting = views;
        while (true) {
            Map<JooqDdl.View, String> refused = new LinkedHashMap<>();
            for (JooqDdl.View view : waiting) {
                try {
                    execute(view.statement());
                } catch (SQLException e) {
                    refused.put(view, view.name() + " (" + SqlFailure.message(e) + ")");
                }
            }
            if (refused.size() == waiting.size()) {
                return List.copyOf(refused.values());
            }
            waiting = List.copyOf(refused.keySet());
        }
    }

    private void execute(String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.setEscapeProcessing(false);
            statement.execute(sql);
        }
    }
}
