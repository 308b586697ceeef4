/* SPDX-License-Identifier: Apache-2.0 */
package io.github.migrationmaven.flow;

import io.github.migrationmaven.flyway.MigrationRunner;
import io.github.migrationmaven.scratch.ScratchDatabase;
import io.github.migrationmaven.testing.ScratchForTests;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;

/** Answers of a database, one text a row. */
final class Rows {

    private Rows() {}

    /** What a module's migrations answer once they have run on a database of their own. */
    static List<String> after(ModuleFixture module, String query) throws SQLException {
        try (ScratchDatabase database = ScratchForTests.server()
                .create("rows", new MigrationRunner(module.request().flyway())::run)) {
            return of(database, query);
        }
    }

    private static List<String> of(ScratchDatabase database, String query) throws SQLException {
        try (Connection connection = database.connect();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(query)) {
            List<String> texts = new ArrayList<>();
            while (rows.next()) {
                List<String> values = new ArrayList<>();
                for (int column = 1; column <= rows.getMetaData().getColumnCount(); column++) {
                    values.add(String.valueOf(rows.getString(column)));
                }
                texts.add(String.join("|", values));
            }
            return texts;
        }
    }
}
