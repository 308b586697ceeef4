/* SPDX-License-Identifier: Apache-2.0 */
package io.github.migrationmaven.model;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.migrationmaven.scratch.ScratchDatabase;
import io.github.migrationmaven.testing.ScratchForTests;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.Statement;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class IdentityTest {

    @ParameterizedTest
    @CsvSource({
        "t, id",
        "averyveryveryveryveryverylongtablename_thatgoesonandon, id",
        "t, averyveryveryveryveryverylongcolumnname_thatgoesonandonandon",
        "averyveryveryveryveryverylongtablename_one, averyveryveryveryveryverylongcolumnname_two",
        "größengrößengrößengrößengrößengrößen, größengrößengrößengrößengrößengrößen"
    })
    void theUsualNameIsTheOneThatPostgresqlChooses(String table, String column) throws Exception {
        try (ScratchDatabase database = ScratchForTests.empty();
                Connection connection = database.connect();
                Statement statement = connection.createStatement()) {
            statement.execute("CREATE TABLE \"" + table + "\" (\"" + column + "\" int GENERATED ALWAYS AS IDENTITY)");
            try (ResultSet rows = statement.executeQuery("SELECT relname FROM pg_class WHERE relkind = 'S'")) {
                rows.next();
                assertThat(Identity.usualSequence(table, column)).isEqualTo(rows.getString(1));
            }
        }
    }
}
