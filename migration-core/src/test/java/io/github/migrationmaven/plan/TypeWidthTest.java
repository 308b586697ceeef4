/* SPDX-License-Identifier: Apache-2.0 */
package io.github.migrationmaven.plan;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.migrationmaven.scratch.ScratchDatabase;
import io.github.migrationmaven.testing.ScratchForTests;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class TypeWidthTest {

    private static final List<String> TYPES = List.of(
            "text",
            "text[]",
            "character varying",
            "character varying(10)",
            "character varying(20)",
            "character varying(20)[]",
            "character(10)",
            "character(20)",
            "numeric",
            "numeric(10,2)",
            "numeric(12,2)",
            "numeric(12,3)",
            "numeric(3,-2)",
            "bit(8)",
            "bit varying(8)",
            "bit varying(9)",
            "bit varying",
            "integer",
            "bigint",
            "timestamp without time zone",
            "timestamp(3) without time zone",
            "timestamp(0) without time zone",
            "timestamp(3) with time zone",
            "timestamp with time zone",
            "time(3) without time zone",
            "time without time zone",
            "interval",
            "interval(3)",
            "interval day to second(3)");

    /** PostgreSQL itself is asked: it gives a table that it rewrites another file. */
    @Test
    void whatIsCalledWideningRewritesNothing() throws Exception {
        List<String> wrong = new ArrayList<>();
        try (ScratchDatabase database = ScratchForTests.empty();
                Connection connection = database.connect()) {
            for (String before : TYPES) {
                for (String after : TYPES) {
                    if (TypeWidth.onlyWidens(before, after) && rewrites(connection, before, after)) {
                        wrong.add(before + " -> " + after);
                    }
                }
            }
        }
        assertThat(wrong).isEmpty();
    }

    @Test
    void theCommonCasesAreKnown() {
        assertThat(TypeWidth.onlyWidens("character varying(10)", "character varying(20)"))
                .isTrue();
        assertThat(TypeWidth.onlyWidens("character varying(10)", "text")).isTrue();
        assertThat(TypeWidth.onlyWidens("character varying", "text")).isTrue();
        assertThat(TypeWidth.onlyWidens("numeric(10,2)", "numeric(12,2)")).isTrue();
        assertThat(TypeWidth.onlyWidens("numeric(10,2)", "numeric")).isTrue();
        assertThat(TypeWidth.onlyWidens("timestamp(3) without time zone", "timestamp without time zone"))
                .isTrue();
        assertThat(TypeWidth.onlyWidens("character varying(20)", "character varying(10)"))
                .isFalse();
        assertThat(TypeWidth.onlyWidens("integer", "bigint")).isFalse();
        assertThat(TypeWidth.onlyWidens("numeric(10,2)", "numeric(12,3)")).isFalse();
        assertThat(TypeWidth.onlyWidens("character(10)", "character(20)")).isFalse();
    }

    private static boolean rewrites(Connection connection, String before, String after) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute("DROP TABLE IF EXISTS t; CREATE TABLE t (a " + before + ")");
            String file = file(statement);
            statement.execute("ALTER TABLE t ALTER a TYPE " + after);
            return !file.equals(file(statement));
        }
    }

    private static String file(Statement statement) throws SQLException {
        try (ResultSet rows = statement.executeQuery("SELECT pg_relation_filenode('t')")) {
            rows.next();
            return rows.getString(1);
        }
    }
}
